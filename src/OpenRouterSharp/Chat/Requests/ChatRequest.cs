using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>
/// Represents a request for a chat completion. What is not set is not sent: OpenRouter and the provider then use their own defaults, and a provider
/// drops a parameter that it does not know, unless <see cref="ProviderPreferences.RequireParameters"/> says otherwise.
/// </summary>
public sealed partial record ChatRequest
{
    /// <summary>Initializes a new instance of the <see cref="ChatRequest"/> class.</summary>
    public ChatRequest()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ChatRequest"/> class with one message of the person who asks.</summary>
    /// <param name="model">The model.</param>
    /// <param name="message">What is asked.</param>
    public ChatRequest(ModelId model, string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Model = model;
        Messages = [Message.User(message)];
    }

    /// <summary>Initializes a new instance of the <see cref="ChatRequest"/> class.</summary>
    /// <param name="model">The model.</param>
    /// <param name="messages">The conversation. It is copied: what the caller adds later does not change the request.</param>
    public ChatRequest(ModelId model, params IEnumerable<Message> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        Model = model;
        Messages = [.. messages];
    }

    /// <summary>Gets the model.</summary>
    /// <value>This, <see cref="Models"/> or <see cref="Preset"/> must be set.</value>
    [JsonPropertyName("model")]
    [JsonPropertyOrder(-4)]
    public ModelId? Model { get; init; }

    /// <summary>Gets the models to try when <see cref="Model"/> fails, in order.</summary>
    [JsonPropertyName("models")]
    [JsonPropertyOrder(-3)]
    public IReadOnlyList<ModelId>? Models { get; init; }

    /// <summary>Gets the conversation so far.</summary>
    [JsonPropertyName("messages")]
    [JsonPropertyOrder(-2)]
    public IReadOnlyList<Message> Messages { get => field ?? []; init; }

    /// <summary>Gets whether and how much the model thinks.</summary>
    [JsonPropertyName("reasoning")]
    public ReasoningSettings? Reasoning { get; init; }

    /// <summary>Gets OpenAI's spelling of <see cref="ReasoningSettings.Effort"/>. The two together must agree.</summary>
    [JsonPropertyName("reasoning_effort")]
    public EffortLevel? ReasoningEffort { get; init; }

    /// <summary>Gets how many tokens the model may answer, with those that it thinks.</summary>
    /// <value>At least 1.</value>
    /// <remarks>Named deprecated in favour of <see cref="MaxCompletionTokens"/>; more providers know this one.</remarks>
    [JsonPropertyName("max_tokens")]
    public int? MaxTokens { get; init; }

    /// <summary>Gets how many tokens the model may answer, with those that it thinks.</summary>
    /// <value>At least 1.</value>
    [JsonPropertyName("max_completion_tokens")]
    public int? MaxCompletionTokens { get; init; }

    /// <summary>Gets the texts at which the answer ends.</summary>
    /// <value>At most 4.</value>
    [JsonPropertyName("stop")]
    [JsonConverter(typeof(StringListConverter))]
    public IReadOnlyList<string>? Stop { get; init; }

    /// <summary>Gets the form that the answer takes.</summary>
    /// <remarks>A wish, unless <see cref="ProviderPreferences.RequireParameters"/> makes it a demand.</remarks>
    [JsonPropertyName("response_format")]
    public ResponseFormat? ResponseFormat { get; init; }

    /// <summary>Gets how much the model says.</summary>
    /// <remarks>Claude takes it as its effort, before that of <see cref="Reasoning"/>.</remarks>
    [JsonPropertyName("verbosity")]
    public Verbosity? Verbosity { get; init; }

    /// <summary>Gets the tools that the model may use. Every turn of a conversation with tools sends them again.</summary>
    [JsonPropertyName("tools")]
    public IReadOnlyList<Tool>? Tools { get; init; }

    /// <summary>Gets whether the model must, may or must not use a tool.</summary>
    /// <value>Unset is <see cref="OpenRouterSharp.ToolChoice.Auto"/>.</value>
    [JsonPropertyName("tool_choice")]
    public ToolChoice? ToolChoice { get; init; }

    /// <summary>Gets whether the model may ask for several calls at once.</summary>
    /// <value>Unset is <see langword="true"/>.</value>
    [JsonPropertyName("parallel_tool_calls")]
    public bool? ParallelToolCalls { get; init; }

    /// <summary>Gets how many steps the tools that OpenRouter runs may take.</summary>
    /// <value>At most 30, which is the default.</value>
    [JsonPropertyName("max_tool_calls")]
    public int? MaxToolCalls { get; init; }

    /// <summary>Gets when OpenRouter stops running its tools: at the first condition that is met. It overrides <see cref="MaxToolCalls"/>.</summary>
    [JsonPropertyName("stop_server_tools_when")]
    public IReadOnlyList<StopCondition>? StopServerToolsWhen { get; init; }

    /// <summary>Gets which providers may serve the request, and in which order.</summary>
    [JsonPropertyName("provider")]
    public ProviderPreferences? Provider { get; init; }

    /// <summary>Gets what OpenRouter does to the request or its answer.</summary>
    [JsonPropertyName("plugins")]
    public IReadOnlyList<Plugin>? Plugins { get; init; }

    /// <summary>Gets the class of service. The answer says which one served.</summary>
    [JsonPropertyName("service_tier")]
    public ServiceTier? ServiceTier { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    // Set by the library on a copy of the caller's request: one method streams, the other does not.
    [JsonInclude]
    [JsonPropertyName("stream")]
    [JsonPropertyOrder(4)]
    internal bool? Stream { get; init; }

    /// <summary>Makes the request of the next turn: this one, with the answer and what follows it at the end of the conversation.</summary>
    /// <param name="answer">The answer to this request. Its thinking and its tool calls go back as they came.</param>
    /// <param name="next">What follows it: the person's next message, or the results of the tool calls (<see cref="Message.Tool(ToolCall, MessageContent)"/>).</param>
    /// <returns>The request. This one stays as it is.</returns>
    /// <exception cref="ArgumentException">The answer has no message.</exception>
    public ChatRequest Continue(ChatCompletion answer, params IEnumerable<Message> next)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(next);
        var message = answer.Message ?? throw new ArgumentException("The answer has no message to go on from.", nameof(answer));
        return this with { Messages = [.. Messages, message, .. next] };
    }
}
