using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents options for debugging. Not for production.</summary>
[JsonConverter(typeof(WireConverter<DebugOptions>))]
public sealed record DebugOptions : IWire<DebugOptions>
{
    /// <summary>Initializes a new instance of the <see cref="DebugOptions"/> class.</summary>
    public DebugOptions()
    {
    }

    /// <summary>Gets whether the first chunk of a stream holds the request as the provider got it.</summary>
    public bool? EchoUpstreamBody { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private DebugOptions(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("echo_upstream_body"u8)) EchoUpstreamBody = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static DebugOptions? IWire<DebugOptions>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("echo_upstream_body"u8, EchoUpstreamBody);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
