using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Keys;

/// <summary>Represents a partner's user, and the key of the partner's own making that the user calls with (<c>external</c>).</summary>
[JsonConverter(typeof(WireConverter<ExternalKey>))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ExternalKey : IWire<ExternalKey>
{
    private const int MaxUserLength = 512;
    private const int MinSecretLength = 32;
    private const int MaxSecretLength = 512;

    /// <summary>Initializes a new instance of the <see cref="ExternalKey"/> class.</summary>
    /// <param name="user">The partner's own name for its user: 1 to 512 characters.</param>
    /// <param name="secret">The key of the partner's own making: 32 to 512 characters. The service keeps a hash of it and never gives it back.</param>
    /// <exception cref="ArgumentException">A text is shorter or longer than allowed.</exception>
    public ExternalKey(string user, string secret)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(secret);
        User = user.Length is > 0 and <= MaxUserLength ? user : throw new ArgumentException($"A user has 1 to {MaxUserLength} characters, not {user.Length}.", nameof(user));
        Secret = secret.Length is >= MinSecretLength and <= MaxSecretLength
            ? secret
            : throw new ArgumentException($"A key of a partner has {MinSecretLength} to {MaxSecretLength} characters, not {secret.Length}.", nameof(secret));
    }

    // For a key of which JSON gives the members.
    private ExternalKey()
    {
    }

    /// <summary>Gets the partner's own name for its user.</summary>
    public string? User { get; }

    /// <summary>Gets the key of the partner's own making (<c>api_key</c>). It stands in the JSON of this type, and in no text that is shown.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Secret { get; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
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

    /// <summary>Shows the user, never the secret.</summary>
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
