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
    /// <param name="name">The name, by which people recognize the key.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public KeyCreation(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _name = name;
    }

    // For a key of which JSON gives the members.
    private KeyCreation()
    {
    }

    /// <summary>Gets the name, by which people recognize the key.</summary>
    /// <value>At least one character; empty only where JSON without a name was read.</value>
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
    /// <value>US dollars; unset is unlimited.</value>
    public decimal? Limit { get; init; }

    /// <summary>Gets when the limit starts anew.</summary>
    /// <value>Unset is never.</value>
    public LimitReset? LimitReset { get; init; }

    /// <summary>Gets whether usage with the account's own provider keys counts towards the limit.</summary>
    public bool? IncludeByokInLimit { get; init; }

    /// <summary>Gets when the key expires. Sent in UTC.</summary>
    /// <value>Unset is never.</value>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets the workspace to create the key in, a UUID.</summary>
    /// <value>Unset is the default workspace.</value>
    public string? WorkspaceId { get; init; }

    /// <summary>Gets the member of an organization who creates the key.</summary>
    public string? CreatorUserId { get; init; }

    /// <summary>Gets the partner's user that the key is tied to, and the partner's own key of that user.</summary>
    public ExternalKey? External { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal static KeyCreation Checked(KeyCreation creation, [CallerArgumentExpression(nameof(creation))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(creation, parameter);
        return creation.Name.Length > 0 ? creation : throw new ArgumentException("A key is created with a name of at least one character; this one has none.", parameter);
    }

    private KeyCreation(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("name"u8)) _name = json.String();
            else if (json.Is("limit"u8)) Limit = json.Decimal();
            else if (json.Is("limit_reset"u8)) LimitReset = json.Word() is { } word ? new(word) : null;
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
