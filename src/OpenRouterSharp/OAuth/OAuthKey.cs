using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.OAuth;

/// <summary>Represents the API key of a user who signed in.</summary>
[JsonConverter(typeof(WireConverter<OAuthKey>))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record OAuthKey : IWire<OAuthKey>
{
    /// <summary>Initializes a new instance of the <see cref="OAuthKey"/> class.</summary>
    public OAuthKey()
    {
    }

    /// <summary>Gets the secret (<c>key</c>), which authenticates calls. The JSON of this type contains it; <see cref="ToString"/> does not.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Secret { get; init; }

    /// <summary>Gets the user ID.</summary>
    public string? UserId { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Returns the user ID, without the secret.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(OAuthKey)} {{ UserId = {UserId} }}";

    private OAuthKey(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("key"u8)) Secret = json.String();
            else if (json.Is("user_id"u8)) UserId = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static OAuthKey? IWire<OAuthKey>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("key"u8, Secret);
        json.Member("user_id"u8, UserId);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
