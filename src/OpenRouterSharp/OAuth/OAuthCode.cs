using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.OAuth;

/// <summary>Represents an authorization code, which can be exchanged for a key once.</summary>
[JsonConverter(typeof(WireConverter<OAuthCode>))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record OAuthCode : IWire<OAuthCode>
{
    /// <summary>Initializes a new instance of the <see cref="OAuthCode"/> class.</summary>
    public OAuthCode()
    {
    }

    /// <summary>Gets the code (<c>id</c>). The JSON of this type contains it; <see cref="ToString"/> does not.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Id { get; init; }

    /// <summary>Gets the ID of the app that the code belongs to.</summary>
    public long? AppId { get; init; }

    /// <summary>Gets the creation time. A code is valid for ten minutes.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Returns the ID of the app and the creation time, without the code.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(OAuthCode)} {{ AppId = {AppId}, CreatedAt = {CreatedAt:O} }}");

    private OAuthCode(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) Id = json.String();
            else if (json.Is("app_id"u8)) AppId = json.Int64();
            else if (json.Is("created_at"u8)) CreatedAt = json.Time();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static OAuthCode? IWire<OAuthCode>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("id"u8, Id);
        json.Member("app_id"u8, AppId);
        json.Member("created_at"u8, CreatedAt);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
