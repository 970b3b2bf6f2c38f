using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches;

/// <summary>Represents the selection of the provider that runs a batch.</summary>
[JsonConverter(typeof(WireConverter<BatchProviders>))]
public sealed record BatchProviders : IWire<BatchProviders>
{
    /// <summary>Initializes a new instance of the <see cref="BatchProviders"/> class.</summary>
    public BatchProviders()
    {
    }

    /// <summary>Gets the slugs of the only providers that may run the batch.</summary>
    /// <value>Default: every provider.</value>
    public IReadOnlyList<string>? Only { get; init; }

    /// <summary>Gets a value indicating whether another provider may take over.</summary>
    /// <value>Default: the service's. The service's schema does not contain this member; its documentation does.</value>
    public bool? AllowFallbacks { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private BatchProviders(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("only"u8)) Only = json.StringsWithNulls();
            else if (json.Is("allow_fallbacks"u8)) AllowFallbacks = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static BatchProviders? IWire<BatchProviders>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("only"u8, Only);
        json.Member("allow_fallbacks"u8, AllowFallbacks);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
