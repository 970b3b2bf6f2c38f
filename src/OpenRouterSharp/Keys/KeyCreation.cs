using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Keys;

/// <summary>Represents the settings of a key to create.</summary>
[JsonConverter(typeof(WireConverter<KeyCreation>))]
public sealed record KeyCreation : IWire<KeyCreation>
{
    private readonly string? _name;

    /// <summary>Initializes a new instance of the <see cref="KeyCreation"/> class.</summary>
    /// <param name="name">The name, which identifies the key to people.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public KeyCreation(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _name = name;
    }

    // Deserialization sets the members.
    private KeyCreation()
    {
    }

    /// <summary>Gets the name, which identifies the key to people.</summary>
    /// <value>At least one character; empty only if the JSON that was read has no name.</value>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string Name
    {
        get => _name ?? string.Empty;
        init
        {
            ArgumentException.ThrowIfNullOrEmpty(value, nameof(Name));
            _name = value;
        }
    }

    /// <summary>Gets the spending limit.</summary>
    /// <value>US dollars. Default: unlimited.</value>
    public decimal? Limit { get; init; }

    /// <summary>Gets the interval at which the limit resets.</summary>
    /// <value>Default: never.</value>
    public LimitReset? LimitReset { get; init; }

    /// <summary>Gets a value indicating whether usage of the account's own provider keys (BYOK) counts toward the limit.</summary>
    public bool? IncludeByokInLimit { get; init; }

    /// <summary>Gets the expiration time, which is sent in UTC.</summary>
    /// <value>Default: never.</value>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets the ID of the workspace to create the key in, a UUID.</summary>
    /// <value>Default: the default workspace.</value>
    public string? WorkspaceId { get; init; }

    /// <summary>Gets the user ID of the organization member who creates the key.</summary>
    public string? CreatorUserId { get; init; }

    /// <summary>Gets the partner's user that the key is bound to, with the partner-issued key.</summary>
    public ExternalKey? External { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal static KeyCreation Checked(KeyCreation creation, [CallerArgumentExpression(nameof(creation))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(creation, parameter);
        return creation.Name.Length > 0 ? creation : throw new ArgumentException("The name of a key must have at least one character.", parameter);
    }

    private KeyCreation(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("name"u8)) _name = json.String();
            else if (json.Is("limit"u8)) Limit = json.Decimal();
            else if (json.Is("limit_reset"u8)) LimitReset = json.Word<LimitReset>();
            else if (json.Is("include_byok_in_limit"u8)) IncludeByokInLimit = json.Boolean();
            else if (json.Is("expires_at"u8)) ExpiresAt = json.Time();
            else if (json.Is("workspace_id"u8)) WorkspaceId = json.String();
            else if (json.Is("creator_user_id"u8)) CreatorUserId = json.String();
            else if (json.Is("external"u8)) External = json.Value<ExternalKey>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static KeyCreation? IWire<KeyCreation>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("name"u8, _name);
        json.Member("limit"u8, Limit);
        json.Member("limit_reset"u8, LimitReset?.Value);
        json.Member("include_byok_in_limit"u8, IncludeByokInLimit);
        json.Member("expires_at"u8, ExpiresAt);
        json.Member("workspace_id"u8, WorkspaceId);
        json.Member("creator_user_id"u8, CreatorUserId);
        json.Member("external"u8, External);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
