using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Keys;

/// <summary>Represents a partner's user, and the partner-issued key with which the user makes calls (<c>external</c>).</summary>
[JsonConverter(typeof(WireConverter<ExternalKey>))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ExternalKey : IWire<ExternalKey>
{
    private const int MaxUserLength = 512;
    private const int MinSecretLength = 32;
    private const int MaxSecretLength = 512;

    /// <summary>Initializes a new instance of the <see cref="ExternalKey"/> class.</summary>
    /// <param name="user">The partner's ID for its user: 1 to 512 characters.</param>
    /// <param name="secret">The partner-issued key: 32 to 512 characters. The service stores only a hash of it.</param>
    /// <exception cref="ArgumentException">A text is shorter or longer than allowed.</exception>
    public ExternalKey(string user, string secret)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(secret);
        User = user.Length is > 0 and <= MaxUserLength ? user : throw new ArgumentException($"The user must have 1 to {MaxUserLength} characters; it has {user.Length}.", nameof(user));
        Secret = secret.Length is >= MinSecretLength and <= MaxSecretLength
            ? secret
            : throw new ArgumentException($"The partner-issued key must have {MinSecretLength} to {MaxSecretLength} characters; it has {secret.Length}.", nameof(secret));
    }

    // Deserialization sets the members.
    private ExternalKey()
    {
    }

    /// <summary>Gets the partner's ID for its user.</summary>
    public string? User { get; }

    /// <summary>Gets the partner-issued key (<c>api_key</c>). The JSON of this type contains it; <see cref="ToString"/> does not.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Secret { get; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ExternalKey(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("user"u8)) User = json.String();
            else if (json.Is("api_key"u8)) Secret = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    /// <summary>Returns the user, without the secret.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(ExternalKey)} {{ User = {User} }}";

    static ExternalKey? IWire<ExternalKey>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("user"u8, User);
        json.Member("api_key"u8, Secret);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
