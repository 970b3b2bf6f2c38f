using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Keys;

/// <summary>Represents a new key with its secret, which no other response contains.</summary>
[JsonConverter(typeof(WireConverter<CreatedKey>))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record CreatedKey : IWire<CreatedKey>
{
    /// <summary>Initializes a new instance of the <see cref="CreatedKey"/> class.</summary>
    public CreatedKey()
    {
    }

    /// <summary>Gets the key (<c>data</c>).</summary>
    public ApiKey? Key { get; init; }

    /// <summary>Gets the secret (<c>key</c>), which authenticates calls. The JSON of this type contains it; <see cref="ToString"/> does not.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Secret { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private CreatedKey(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("data"u8)) Key = json.Value<ApiKey>();
            else if (json.Is("key"u8)) Secret = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    /// <summary>Returns the name and the hash of the key, without the secret.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(CreatedKey)} {{ Name = {Key?.Name}, Hash = {Key?.Hash} }}";

    static CreatedKey? IWire<CreatedKey>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("data"u8, Key);
        json.Member("key"u8, Secret);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
