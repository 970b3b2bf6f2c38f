using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Keys;

/// <summary>
/// Represents an update of a key. A member that is not set remains unchanged; one that is set to <see langword="null"/> is cleared:
/// <c>new KeyUpdate { Limit = null }</c> makes a key unlimited.
/// </summary>
[JsonConverter(typeof(WireConverter<KeyUpdate>))]
public sealed record KeyUpdate : IWire<KeyUpdate>
{
    private readonly Optional<string> _name;

    /// <summary>Initializes a new instance of the <see cref="KeyUpdate"/> class.</summary>
    public KeyUpdate()
    {
    }

    /// <summary>Gets the new name.</summary>
    /// <exception cref="ArgumentException">The name is <see langword="null"/> or empty.</exception>
    public Optional<string> Name
    {
        get => _name;
        init
        {
            if (value.HasValue)
            {
                ArgumentException.ThrowIfNullOrEmpty(value.Value, nameof(Name));
            }

            _name = value;
        }
    }

    /// <summary>Gets a value indicating whether the key is disabled. Requests with a disabled key are rejected.</summary>
    public Optional<bool> Disabled { get; init; }

    /// <summary>Gets the new spending limit.</summary>
    /// <value>US dollars; <see langword="null"/> makes it unlimited.</value>
    public Optional<decimal?> Limit { get; init; }

    /// <summary>Gets the interval at which the limit resets.</summary>
    /// <value><see langword="null"/> if never.</value>
    public Optional<LimitReset?> LimitReset { get; init; }

    /// <summary>Gets a value indicating whether usage of the account's own provider keys (BYOK) counts toward the limit.</summary>
    public Optional<bool> IncludeByokInLimit { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private bool IsEmpty =>
        !Name.HasValue && !Disabled.HasValue && !Limit.HasValue && !LimitReset.HasValue && !IncludeByokInLimit.HasValue && AdditionalProperties is not { Count: > 0 };

    internal static KeyUpdate Checked(KeyUpdate update, [CallerArgumentExpression(nameof(update))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(update, parameter);
        return update.IsEmpty
            ? throw new ArgumentException(
                $"The update changes nothing. Set {nameof(Name)}, {nameof(Disabled)}, {nameof(Limit)}, {nameof(LimitReset)} or {nameof(IncludeByokInLimit)}; null clears a limit.", parameter)
            : update;
    }

    private KeyUpdate(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("name"u8)) _name = json.OptionalString();
            else if (json.Is("disabled"u8)) Disabled = json.OptionalBoolean();
            else if (json.Is("limit"u8)) Limit = json.OptionalDecimal();
            else if (json.Is("limit_reset"u8)) LimitReset = json.OptionalWord<LimitReset>();
            else if (json.Is("include_byok_in_limit"u8)) IncludeByokInLimit = json.OptionalBoolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static KeyUpdate? IWire<KeyUpdate>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("name"u8, Name);
        json.Member("disabled"u8, Disabled);
        json.Member("limit"u8, Limit);
        json.Member("limit_reset"u8, LimitReset);
        json.Member("include_byok_in_limit"u8, IncludeByokInLimit);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
