using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents debugging options. Not for use in production.</summary>
[JsonConverter(typeof(WireConverter<DebugOptions>))]
public sealed record DebugOptions : IWire<DebugOptions>
{
    /// <summary>Initializes a new instance of the <see cref="DebugOptions"/> class.</summary>
    public DebugOptions()
    {
    }

    /// <summary>Gets a value indicating whether the first chunk of a stream echoes the request as sent to the provider.</summary>
    public bool? EchoUpstreamBody { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
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
