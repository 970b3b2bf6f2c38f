using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents a request parameter that a model supports. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ModelParameter>))]
public readonly record struct ModelParameter(string Value) : IOpenValue<ModelParameter>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the parameter temperature (<c>temperature</c>).</summary>
    public static ModelParameter Temperature { get; } = new("temperature");

    /// <summary>Gets the parameter top p (<c>top_p</c>).</summary>
    public static ModelParameter TopP { get; } = new("top_p");

    /// <summary>Gets the parameter top k (<c>top_k</c>).</summary>
    public static ModelParameter TopK { get; } = new("top_k");

    /// <summary>Gets the parameter min p (<c>min_p</c>).</summary>
    public static ModelParameter MinP { get; } = new("min_p");

    /// <summary>Gets the parameter top a (<c>top_a</c>).</summary>
    public static ModelParameter TopA { get; } = new("top_a");

    /// <summary>Gets the parameter frequency penalty (<c>frequency_penalty</c>).</summary>
    public static ModelParameter FrequencyPenalty { get; } = new("frequency_penalty");

    /// <summary>Gets the parameter presence penalty (<c>presence_penalty</c>).</summary>
    public static ModelParameter PresencePenalty { get; } = new("presence_penalty");

    /// <summary>Gets the parameter repetition penalty (<c>repetition_penalty</c>).</summary>
    public static ModelParameter RepetitionPenalty { get; } = new("repetition_penalty");

    /// <summary>Gets the parameter max tokens (<c>max_tokens</c>).</summary>
    public static ModelParameter MaxTokens { get; } = new("max_tokens");

    /// <summary>Gets the parameter max completion tokens (<c>max_completion_tokens</c>).</summary>
    public static ModelParameter MaxCompletionTokens { get; } = new("max_completion_tokens");

    /// <summary>Gets the parameter logit bias (<c>logit_bias</c>).</summary>
    public static ModelParameter LogitBias { get; } = new("logit_bias");

    /// <summary>Gets the parameter logprobs (<c>logprobs</c>).</summary>
    public static ModelParameter Logprobs { get; } = new("logprobs");

    /// <summary>Gets the parameter top logprobs (<c>top_logprobs</c>).</summary>
    public static ModelParameter TopLogprobs { get; } = new("top_logprobs");

    /// <summary>Gets the parameter prediction (<c>prediction</c>).</summary>
    public static ModelParameter Prediction { get; } = new("prediction");

    /// <summary>Gets the parameter seed (<c>seed</c>).</summary>
    public static ModelParameter Seed { get; } = new("seed");

    /// <summary>Gets the parameter response format (<c>response_format</c>).</summary>
    public static ModelParameter ResponseFormat { get; } = new("response_format");

    /// <summary>Gets output that follows a JSON schema (<c>structured_outputs</c>).</summary>
    public static ModelParameter StructuredOutputs { get; } = new("structured_outputs");

    /// <summary>Gets the parameter stop (<c>stop</c>).</summary>
    public static ModelParameter Stop { get; } = new("stop");

    /// <summary>Gets tool calls (<c>tools</c>).</summary>
    public static ModelParameter Tools { get; } = new("tools");

    /// <summary>Gets the parameter tool choice (<c>tool_choice</c>).</summary>
    public static ModelParameter ToolChoice { get; } = new("tool_choice");

    /// <summary>Gets the parameter parallel tool calls (<c>parallel_tool_calls</c>).</summary>
    public static ModelParameter ParallelToolCalls { get; } = new("parallel_tool_calls");

    /// <summary>Gets the parameter include reasoning (<c>include_reasoning</c>).</summary>
    public static ModelParameter IncludeReasoning { get; } = new("include_reasoning");

    /// <summary>Gets reasoning settings (<c>reasoning</c>).</summary>
    public static ModelParameter Reasoning { get; } = new("reasoning");

    /// <summary>Gets the parameter reasoning effort (<c>reasoning_effort</c>).</summary>
    public static ModelParameter ReasoningEffort { get; } = new("reasoning_effort");

    /// <summary>Gets the parameter web search options (<c>web_search_options</c>).</summary>
    public static ModelParameter WebSearchOptions { get; } = new("web_search_options");

    /// <summary>Gets the parameter verbosity (<c>verbosity</c>).</summary>
    public static ModelParameter Verbosity { get; } = new("verbosity");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="ModelParameter"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ModelParameter(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ModelParameter IOpenValue<ModelParameter>.Create(string value) => new(value);
}
