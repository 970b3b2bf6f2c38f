using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents a request for a chat completion. Unset members are not sent: OpenRouter and the provider then apply their own defaults. Providers
/// ignore unsupported parameters, unless <see cref="ProviderPreferences.RequireParameters"/> is set.
/// </summary>
[JsonConverter(typeof(WireConverter<ChatRequest>))]
public sealed partial record ChatRequest : IWire<ChatRequest>
{
    private ModelId? _model;
    private IReadOnlyList<ModelId>? _models;
    private IReadOnlyList<Message>? _messages;
    private ReasoningSettings? _reasoning;
    private EffortLevel? _reasoningEffort;
    private int? _maxTokens;
    private int? _maxCompletionTokens;
    private IReadOnlyList<string>? _stop;
    private ResponseFormat? _responseFormat;
    private Verbosity? _verbosity;
    private IReadOnlyList<Tool>? _tools;
    private ToolChoice? _toolChoice;
    private bool? _parallelToolCalls;
    private int? _maxToolCalls;
    private IReadOnlyList<StopCondition>? _stopServerToolsWhen;
    private ProviderPreferences? _provider;
    private IReadOnlyList<Plugin>? _plugins;
    private ServiceTier? _serviceTier;
    private bool? _stream;

    /// <summary>Initializes a new instance of the <see cref="ChatRequest"/> class.</summary>
    public ChatRequest()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ChatRequest"/> class with a single user message.</summary>
    /// <param name="model">The model.</param>
    /// <param name="message">The content of the user message.</param>
    public ChatRequest(ModelId model, string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Model = model;
        Messages = [Message.User(message)];
    }

    /// <summary>Initializes a new instance of the <see cref="ChatRequest"/> class with the specified messages.</summary>
    /// <param name="model">The model.</param>
    /// <param name="messages">The messages. They are copied: later changes to the array do not affect the request.</param>
    public ChatRequest(ModelId model, params Message[] messages)
        : this(model, (IEnumerable<Message>)messages)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ChatRequest"/> class with the specified messages.</summary>
    /// <param name="model">The model.</param>
    /// <param name="messages">The messages. They are copied: later changes to the sequence do not affect the request.</param>
    public ChatRequest(ModelId model, IEnumerable<Message> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        Model = model;
        Messages = [.. messages];
    }

    /// <summary>Gets the model to use.</summary>
    /// <value>This, <see cref="Models"/> or <see cref="Preset"/> must be set.</value>
    public ModelId? Model { get => _model; init => _model = value; }

    /// <summary>Gets the fallback models to try, in order, if <see cref="Model"/> fails.</summary>
    public IReadOnlyList<ModelId>? Models { get => _models; init => _models = value; }

    /// <summary>Gets the model that is tried first; <see langword="null"/> if a preset selects it.</summary>
    internal ModelId? FirstModel => Model ?? (Models is [var first, ..] ? (ModelId?)first : null);

    /// <summary>Gets the messages of the conversation so far.</summary>
    public IReadOnlyList<Message> Messages { get => _messages ?? []; init => _messages = value; }

    /// <summary>Gets the reasoning settings.</summary>
    public ReasoningSettings? Reasoning { get => _reasoning; init => _reasoning = value; }

    /// <summary>Gets OpenAI's equivalent of <see cref="ReasoningSettings.Effort"/>. If both are set, they must be equal.</summary>
    public EffortLevel? ReasoningEffort { get => _reasoningEffort; init => _reasoningEffort = value; }

    /// <summary>Gets the maximum number of completion tokens, including reasoning tokens.</summary>
    /// <value>At least 1.</value>
    /// <remarks>Documented as deprecated in favor of <see cref="MaxCompletionTokens"/>, but supported by more providers.</remarks>
    public int? MaxTokens { get => _maxTokens; init => _maxTokens = value; }

    /// <summary>Gets the maximum number of completion tokens, including reasoning tokens.</summary>
    /// <value>At least 1.</value>
    public int? MaxCompletionTokens { get => _maxCompletionTokens; init => _maxCompletionTokens = value; }

    /// <summary>Gets the stop sequences, at which generation ends.</summary>
    /// <value>At most 4.</value>
    public IReadOnlyList<string>? Stop { get => _stop; init => _stop = value; }

    /// <summary>Gets the output format.</summary>
    /// <remarks>Best effort, unless <see cref="ProviderPreferences.RequireParameters"/> enforces it.</remarks>
    public ResponseFormat? ResponseFormat { get => _responseFormat; init => _responseFormat = value; }

    /// <summary>Gets the verbosity of the output.</summary>
    /// <remarks>Claude interprets it as its effort, and it takes precedence over that of <see cref="Reasoning"/>.</remarks>
    public Verbosity? Verbosity { get => _verbosity; init => _verbosity = value; }

    /// <summary>Gets the tools available to the model. Every turn of a conversation with tools must send them again.</summary>
    public IReadOnlyList<Tool>? Tools { get => _tools; init => _tools = value; }

    /// <summary>Gets the tool choice: whether the model must, may or must not call a tool.</summary>
    /// <value>Default: <see cref="OpenRouterSharp.ToolChoice.Auto"/>.</value>
    public ToolChoice? ToolChoice { get => _toolChoice; init => _toolChoice = value; }

    /// <summary>Gets a value indicating whether the model may request several tool calls at once.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool? ParallelToolCalls { get => _parallelToolCalls; init => _parallelToolCalls = value; }

    /// <summary>Gets the maximum number of steps for server tools, which OpenRouter runs.</summary>
    /// <value>At most 30. Default: 30.</value>
    public int? MaxToolCalls { get => _maxToolCalls; init => _maxToolCalls = value; }

    /// <summary>Gets the stop conditions for server tools; the first one met stops them. Overrides <see cref="MaxToolCalls"/>.</summary>
    public IReadOnlyList<StopCondition>? StopServerToolsWhen { get => _stopServerToolsWhen; init => _stopServerToolsWhen = value; }

    /// <summary>Gets the routing preferences for providers.</summary>
    public ProviderPreferences? Provider { get => _provider; init => _provider = value; }

    /// <summary>Gets the plugins, which transform the request or its response.</summary>
    public IReadOnlyList<Plugin>? Plugins { get => _plugins; init => _plugins = value; }

    /// <summary>Gets the service tier. The response reports the tier that was used.</summary>
    public ServiceTier? ServiceTier { get => _serviceTier; init => _serviceTier = value; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    // Set by the library on a copy of the caller's request, because streaming depends on the method that was called.
    internal bool? Stream { get => _stream; init => _stream = value; }

    /// <summary>Creates the request for the next turn: a copy of this request with the completion and the specified messages appended.</summary>
    /// <param name="answer">The completion of this request. Its reasoning and tool calls are sent back unchanged.</param>
    /// <param name="next">The messages to append: the next user message, or the tool results (<see cref="Message.Tool(ToolCall, MessageContent)"/>).</param>
    /// <returns>The new request; this request is unchanged.</returns>
    /// <exception cref="ArgumentException">The completion has no message.</exception>
    public ChatRequest Continue(ChatCompletion answer, params Message[] next) => Continue(answer, (IEnumerable<Message>)next);

    /// <summary>Creates the request for the next turn: a copy of this request with the completion and the specified messages appended.</summary>
    /// <param name="answer">The completion of this request. Its reasoning and tool calls are sent back unchanged.</param>
    /// <param name="next">The messages to append: the next user message, or the tool results (<see cref="Message.Tool(ToolCall, MessageContent)"/>).</param>
    /// <returns>The new request; this request is unchanged.</returns>
    /// <exception cref="ArgumentException">The completion has no message.</exception>
    public ChatRequest Continue(ChatCompletion answer, IEnumerable<Message> next)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(next);
        var message = answer.Message ?? throw new ArgumentException("The completion has no message to continue from.", nameof(answer));
        return this with { Messages = [.. Messages, .. ConversationIds.Apart(Messages, message, next)] };
    }

    private ChatRequest(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (!(ReadMain(ref json) || ReadSampling(ref json) || ReadOptions(ref json) || ReadLegacy(ref json))) json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ChatRequest? IWire<ChatRequest>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    /// <summary>Determines whether a wire name belongs to a declared member, that is, whether the reader does not keep it as unknown.</summary>
    internal static bool IsMember(string name)
    {
        var json = new WireReader(Encoding.UTF8.GetBytes($"{{\"{JsonEncodedText.Encode(name)}\":null}}"));
        return json.ReadRoot<ChatRequest>() is { AdditionalProperties: null };
    }

    private bool ReadMain(ref WireReader json)
    {
        if (json.Is("model"u8)) _model = json.Word<ModelId>();
        else if (json.Is("models"u8)) _models = json.Words<ModelId>();
        else if (json.Is("messages"u8)) _messages = json.ListWithNulls<Message>()!;
        else if (json.Is("reasoning"u8)) _reasoning = json.Value<ReasoningSettings>();
        else if (json.Is("reasoning_effort"u8)) _reasoningEffort = json.Word<EffortLevel>();
        else if (json.Is("max_tokens"u8)) _maxTokens = json.Int32();
        else if (json.Is("max_completion_tokens"u8)) _maxCompletionTokens = json.Int32();
        else if (json.Is("stop"u8)) _stop = json.StringOrStrings();
        else if (json.Is("response_format"u8)) _responseFormat = json.Value<ResponseFormat>();
        else if (json.Is("verbosity"u8)) _verbosity = json.Word<Verbosity>();
        else if (json.Is("tools"u8)) _tools = json.ListWithNulls<Tool>();
        else if (json.Is("tool_choice"u8)) _toolChoice = json.Value<ToolChoice>();
        else if (json.Is("parallel_tool_calls"u8)) _parallelToolCalls = json.Boolean();
        else if (json.Is("max_tool_calls"u8)) _maxToolCalls = json.Int32();
        else if (json.Is("stop_server_tools_when"u8)) _stopServerToolsWhen = json.ListWithNulls<StopCondition>();
        else if (json.Is("provider"u8)) _provider = json.Value<ProviderPreferences>();
        else if (json.Is("plugins"u8)) _plugins = json.ListWithNulls<Plugin>();
        else if (json.Is("service_tier"u8)) _serviceTier = json.Word<ServiceTier>();
        else if (json.Is("stream"u8)) _stream = json.Boolean();
        else return false;

        return true;
    }

    void IWire.Write(Utf8JsonWriter json) => Write(json, Stream, isSent: false);

    /// <summary>Writes the request.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="stream">Whether to request streaming; overrides the request's own value.</param>
    /// <param name="isSent">Whether the request is sent to the service; messages then omit what must not be sent back.</param>
    internal void Write(Utf8JsonWriter json, bool? stream, bool isSent)
    {
        json.WriteStartObject();
        json.Member("model"u8, Model?.Value);
        json.Words("models"u8, isSent && Models is { Count: 0 } ? null : Models);
        WriteMessages(json, isSent);
        WriteMain(json, isSent);
        WriteSampling(json);
        WriteOptions(json);
        WriteLegacy(json, isStreamed: !isSent || stream is true);
        json.Member("stream"u8, stream);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }

    // A text completion has a prompt instead of messages, and the schema rejects an empty message list beside it.
    private void WriteMessages(Utf8JsonWriter json, bool isSent)
    {
        if (FormerPrompt is not null && Messages.Count == 0)
        {
            return;
        }

        json.WriteStartArray("messages"u8);
        for (var i = 0; i < Messages.Count; i++)
        {
            if (Messages[i] is not { } message)
            {
                json.WriteNullValue();
            }
            else if (!isSent || !message.SaysNothing)
            {
                message.Write(json, isSent);
            }
        }

        json.WriteEndArray();
    }

    private void WriteMain(Utf8JsonWriter json, bool isSent)
    {
        json.Member("reasoning"u8, Reasoning);
        json.Member("reasoning_effort"u8, ReasoningEffort?.Value);
        json.Member("max_tokens"u8, MaxTokens);
        json.Member("max_completion_tokens"u8, MaxCompletionTokens);
        json.Member("stop"u8, Stop, isSent);
        json.Member("response_format"u8, ResponseFormat);
        json.Member("verbosity"u8, Verbosity?.Value);
        json.Member("tools"u8, Tools, isSent);
        json.Member("tool_choice"u8, ToolChoice);
        json.Member("parallel_tool_calls"u8, ParallelToolCalls);
        json.Member("max_tool_calls"u8, MaxToolCalls);
        json.Member("stop_server_tools_when"u8, StopServerToolsWhen);
        json.Member("provider"u8, Provider);
        json.Member("plugins"u8, Plugins);
        json.Member("service_tier"u8, ServiceTier?.Value);
    }
}
