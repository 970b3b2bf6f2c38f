using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the reasoning settings of a request: activation, amount and visibility (<c>reasoning</c>).</summary>
[JsonConverter(typeof(WireConverter<ReasoningSettings>))]
public sealed record ReasoningSettings : IWire<ReasoningSettings>
{
    /// <summary>Initializes a new instance of the <see cref="ReasoningSettings"/> class.</summary>
    public ReasoningSettings()
    {
    }

    /// <summary>Gets settings that enable reasoning.</summary>
    public static ReasoningSettings On => new() { Enabled = true };

    /// <summary>Gets settings that disable reasoning. Models that always reason reject them with status 400.</summary>
    public static ReasoningSettings Off => new() { Enabled = false };

    /// <summary>Gets settings that exclude reasoning from the response.</summary>
    public static ReasoningSettings Hidden => new() { Exclude = true };

    /// <summary>Gets a value indicating whether reasoning is enabled; the switch of hybrid models such as DeepSeek V3.1.</summary>
    /// <value>Default: inferred from <see cref="Effort"/> and <see cref="MaxTokens"/>, otherwise the model's own default.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets the reasoning effort. Mutually exclusive with <see cref="MaxTokens"/>.</summary>
    public EffortLevel? Effort { get; init; }

    /// <summary>Gets the reasoning budget: the maximum number of reasoning tokens. Mutually exclusive with <see cref="Effort"/>.</summary>
    /// <value>At least 1024 for Claude, and less than the output limit of the request.</value>
    /// <remarks>For models that support only effort levels, the budget maps to the nearest level.</remarks>
    public int? MaxTokens { get; init; }

    /// <summary>Gets a value indicating whether reasoning is excluded from the response. The model still reasons, and the tokens are still billed.</summary>
    public bool? Exclude { get; init; }

    /// <summary>Gets the length of the reasoning summary, for models that expose only a summary.</summary>
    public ReasoningSummaryMode? Summary { get; init; }

    /// <summary>Gets the scope of earlier reasoning that the model uses.</summary>
    /// <value>For GPT-5.6 and later.</value>
    public ReasoningContext? Context { get; init; }

    /// <summary>Gets the edition of the model used for reasoning.</summary>
    /// <value>For GPT-5.6 and later, on OpenAI and Azure.</value>
    public ReasoningMode? Mode { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Creates settings with a reasoning effort level.</summary>
    /// <param name="effort">The effort level.</param>
    /// <returns>The settings.</returns>
    public static ReasoningSettings WithEffort(EffortLevel effort) => new() { Effort = effort };

    /// <summary>Creates settings with a reasoning budget.</summary>
    /// <param name="maxTokens">The maximum number of reasoning tokens.</param>
    /// <returns>The settings.</returns>
    public static ReasoningSettings WithBudget(int maxTokens) => new() { MaxTokens = maxTokens };

    private ReasoningSettings(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("enabled"u8)) Enabled = json.Boolean();
            else if (json.Is("effort"u8)) Effort = json.Word<EffortLevel>();
            else if (json.Is("max_tokens"u8)) MaxTokens = json.Int32();
            else if (json.Is("exclude"u8)) Exclude = json.Boolean();
            else if (json.Is("summary"u8)) Summary = json.Word<ReasoningSummaryMode>();
            else if (json.Is("context"u8)) Context = json.Word<ReasoningContext>();
            else if (json.Is("mode"u8)) Mode = json.Word<ReasoningMode>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ReasoningSettings? IWire<ReasoningSettings>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("enabled"u8, Enabled);
        json.Member("effort"u8, Effort?.Value);
        json.Member("max_tokens"u8, MaxTokens);
        json.Member("exclude"u8, Exclude);
        json.Member("summary"u8, Summary?.Value);
        json.Member("context"u8, Context?.Value);
        json.Member("mode"u8, Mode?.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
