using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the reasoning settings that a model supports.</summary>
[JsonConverter(typeof(WireConverter<ReasoningSupport>))]
public sealed record ReasoningSupport : IWire<ReasoningSupport>
{
    /// <summary>Initializes a new instance of the <see cref="ReasoningSupport"/> class.</summary>
    public ReasoningSupport()
    {
    }

    /// <summary>Gets a value indicating whether the model always reasons (<c>mandatory</c>). The service then rejects a request that disables reasoning.</summary>
    public bool? IsMandatory { get; init; }

    /// <summary>Gets the effort levels that the model accepts, the highest first.</summary>
    /// <value>Not set if the effort cannot be selected; <see langword="null"/> if all levels are accepted.</value>
    public Optional<IReadOnlyList<EffortLevel>?> SupportedEfforts { get; init; }

    /// <summary>Gets the effort of a request that enables reasoning without selecting one.</summary>
    public EffortLevel? DefaultEffort { get; init; }

    /// <summary>Gets a value indicating whether the model reasons if the request does not say (<c>default_enabled</c>).</summary>
    public bool? IsEnabledByDefault { get; init; }

    /// <summary>Gets a value indicating whether the model accepts a budget in tokens, <c>reasoning.max_tokens</c> (<c>supports_max_tokens</c>).</summary>
    public bool? SupportsBudget { get; init; }

    /// <summary>Determines whether the model accepts an effort level.</summary>
    /// <param name="effort">The effort level.</param>
    /// <returns><see langword="true"/> if the model accepts the level; otherwise, <see langword="false"/>.</returns>
    public bool Accepts(EffortLevel effort) =>
        !(effort == EffortLevel.None && IsMandatory is true) && SupportedEfforts.HasValue && (SupportedEfforts.Value is not { } efforts || efforts.Contains(effort));

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ReasoningSupport(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("mandatory"u8)) IsMandatory = json.Boolean();
            else if (json.Is("supported_efforts"u8)) SupportedEfforts = json.OptionalWords<EffortLevel>();
            else if (json.Is("default_effort"u8)) DefaultEffort = json.Word<EffortLevel>();
            else if (json.Is("default_enabled"u8)) IsEnabledByDefault = json.Boolean();
            else if (json.Is("supports_max_tokens"u8)) SupportsBudget = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ReasoningSupport? IWire<ReasoningSupport>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("mandatory"u8, IsMandatory);
        json.Member("supported_efforts"u8, SupportedEfforts);
        json.Member("default_effort"u8, DefaultEffort?.Value);
        json.Member("default_enabled"u8, IsEnabledByDefault);
        json.Member("supports_max_tokens"u8, SupportsBudget);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
