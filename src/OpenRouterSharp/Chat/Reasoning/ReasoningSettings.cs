using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents whether and how much a model thinks, and whether it shows its thinking (<c>reasoning</c>).</summary>
[JsonConverter(typeof(WireConverter<ReasoningSettings>))]
public sealed record ReasoningSettings : IWire<ReasoningSettings>
{
    /// <summary>Initializes a new instance of the <see cref="ReasoningSettings"/> class.</summary>
    public ReasoningSettings()
    {
    }

    /// <summary>Gets settings that switch thinking on.</summary>
    public static ReasoningSettings On => new() { Enabled = true };

    /// <summary>Gets settings that switch thinking off. Models that always think refuse them with status 400.</summary>
    public static ReasoningSettings Off => new() { Enabled = false };

    /// <summary>Gets settings that leave the thinking out of the answer.</summary>
    public static ReasoningSettings Hidden => new() { Exclude = true };

    /// <summary>Gets whether the model thinks: the switch of hybrid models such as DeepSeek V3.1.</summary>
    /// <value>Unset follows from <see cref="Effort"/> and <see cref="MaxTokens"/>, else the model's own default.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets how much the model thinks. Not together with <see cref="MaxTokens"/>.</summary>
    public EffortLevel? Effort { get; init; }

    /// <summary>Gets how many tokens the model may think. Not together with <see cref="Effort"/>.</summary>
    /// <value>At least 1024 for Claude, and less than the output limit of the request.</value>
    /// <remarks>Models that know only levels get the nearest one.</remarks>
    public int? MaxTokens { get; init; }

    /// <summary>Gets whether the thinking is left out of the answer. The model still thinks, and the tokens are still billed.</summary>
    public bool? Exclude { get; init; }

    /// <summary>Gets how long the summary of the thinking is, for models that show a summary only.</summary>
    public ReasoningSummaryMode? Summary { get; init; }

    /// <summary>Gets which of the earlier thinking that is sent back the model uses.</summary>
    /// <value>For GPT-5.6 and later.</value>
    public ReasoningContext? Context { get; init; }

    /// <summary>Gets which edition of the model thinks.</summary>
    /// <value>For GPT-5.6 and later, at OpenAI and Azure.</value>
    public ReasoningMode? Mode { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Makes settings with a level of thinking.</summary>
    /// <param name="effort">The level.</param>
    /// <returns>The settings.</returns>
    public static ReasoningSettings WithEffort(EffortLevel effort) => new() { Effort = effort };

    /// <summary>Makes settings with a limit of thinking.</summary>
    /// <param name="maxTokens">How many tokens the model may think.</param>
    /// <returns>The settings.</returns>
    public static ReasoningSettings WithBudget(int maxTokens) => new() { MaxTokens = maxTokens };

    private ReasoningSettings(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("enabled"u8)) Enabled = json.Boolean();
            else if (json.Is("effort"u8)) Effort = json.Word() is { } word ? new(word) : null;
            else if (json.Is("max_tokens"u8)) MaxTokens = json.Int32();
            else if (json.Is("exclude"u8)) Exclude = json.Boolean();
            else if (json.Is("summary"u8)) Summary = json.Word() is { } word ? new(word) : null;
            else if (json.Is("context"u8)) Context = json.Word() is { } word ? new(word) : null;
            else if (json.Is("mode"u8)) Mode = json.Word() is { } word ? new(word) : null;
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
