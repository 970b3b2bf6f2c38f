using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents a request for a chat completion. What is not set is not sent: OpenRouter and the provider then use their own defaults, and a provider
/// drops a parameter that it does not know, unless <see cref="ProviderPreferences.RequireParameters"/> says otherwise.
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

    /// <summary>Initializes a new instance of the <see cref="ChatRequest"/> class with one message of the person who asks.</summary>
    /// <param name="model">The model.</param>
    /// <param name="message">What is asked.</param>
    public ChatRequest(ModelId model, string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Model = model;
        Messages = [Message.User(message)];
    }

    /// <summary>Initializes a new instance of the <see cref="ChatRequest"/> class with a conversation.</summary>
    /// <param name="model">The model.</param>
    /// <param name="messages">The conversation. It is copied: what the caller changes later does not change the request.</param>
    public ChatRequest(ModelId model, params Message[] messages)
        : this(model, (IEnumerable<Message>)messages)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ChatRequest"/> class with a conversation.</summary>
    /// <param name="model">The model.</param>
    /// <param name="messages">The conversation. It is copied: what the caller adds later does not change the request.</param>
    public ChatRequest(ModelId model, IEnumerable<Message> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        Model = model;
        Messages = [.. messages];
    }

    /// <summary>Gets the model.</summary>
    /// <value>This, <see cref="Models"/> or <see cref="Preset"/> must be set.</value>
    public ModelId? Model { get => _model; init => _model = value; }

    /// <summary>Gets the models to try when <see cref="Model"/> fails, in order.</summary>
    public IReadOnlyList<ModelId>? Models { get => _models; init => _models = value; }

    /// <summary>Gets the conversation so far.</summary>
    public IReadOnlyList<Message> Messages { get => _messages ?? []; init => _messages = value; }

    /// <summary>Gets whether and how much the model thinks.</summary>
    public ReasoningSettings? Reasoning { get => _reasoning; init => _reasoning = value; }

    /// <summary>Gets OpenAI's spelling of <see cref="ReasoningSettings.Effort"/>. The two together must agree.</summary>
    public EffortLevel? ReasoningEffort { get => _reasoningEffort; init => _reasoningEffort = value; }

    /// <summary>Gets how many tokens the model may answer, with those that it thinks.</summary>
    /// <value>At least 1.</value>
    /// <remarks>Named deprecated in favour of <see cref="MaxCompletionTokens"/>; more providers know this one.</remarks>
    public int? MaxTokens { get => _maxTokens; init => _maxTokens = value; }

    /// <summary>Gets how many tokens the model may answer, with those that it thinks.</summary>
    /// <value>At least 1.</value>
    public int? MaxCompletionTokens { get => _maxCompletionTokens; init => _maxCompletionTokens = value; }

    /// <summary>Gets the texts at which the answer ends.</summary>
    /// <value>At most 4.</value>
    public IReadOnlyList<string>? Stop { get => _stop; init => _stop = value; }

    /// <summary>Gets the form that the answer takes.</summary>
    /// <remarks>A wish, unless <see cref="ProviderPreferences.RequireParameters"/> makes it a demand.</remarks>
    public ResponseFormat? ResponseFormat { get => _responseFormat; init => _responseFormat = value; }

    /// <summary>Gets how much the model says.</summary>
    /// <remarks>Claude takes it as its effort, before that of <see cref="Reasoning"/>.</remarks>
    public Verbosity? Verbosity { get => _verbosity; init => _verbosity = value; }

    /// <summary>Gets the tools that the model may use. Every turn of a conversation with tools sends them again.</summary>
    public IReadOnlyList<Tool>? Tools { get => _tools; init => _tools = value; }

    /// <summary>Gets whether the model must, may or must not use a tool.</summary>
    /// <value>Unset is <see cref="OpenRouterSharp.ToolChoice.Auto"/>.</value>
    public ToolChoice? ToolChoice { get => _toolChoice; init => _toolChoice = value; }

    /// <summary>Gets whether the model may ask for several calls at once.</summary>
    /// <value>Unset is <see langword="true"/>.</value>
    public bool? ParallelToolCalls { get => _parallelToolCalls; init => _parallelToolCalls = value; }

    /// <summary>Gets how many steps the tools that OpenRouter runs may take.</summary>
    /// <value>At most 30, which is the default.</value>
    public int? MaxToolCalls { get => _maxToolCalls; init => _maxToolCalls = value; }

    /// <summary>Gets when OpenRouter stops running its tools: at the first condition that is met. It overrides <see cref="MaxToolCalls"/>.</summary>
    public IReadOnlyList<StopCondition>? StopServerToolsWhen { get => _stopServerToolsWhen; init => _stopServerToolsWhen = value; }

    /// <summary>Gets which providers may serve the request, and in which order.</summary>
    public ProviderPreferences? Provider { get => _provider; init => _provider = value; }

    /// <summary>Gets what OpenRouter does to the request or its answer.</summary>
    public IReadOnlyList<Plugin>? Plugins { get => _plugins; init => _plugins = value; }

    /// <summary>Gets the class of service. The answer says which one served.</summary>
    public ServiceTier? ServiceTier { get => _serviceTier; init => _serviceTier = value; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    // Set by the library on a copy of the caller's request: one method streams, the other does not.
    internal bool? Stream { get => _stream; init => _stream = value; }

    /// <summary>Makes the request of the next turn: this one, with the answer and what follows it at the end of the conversation.</summary>
    /// <param name="answer">The answer to this request. Its thinking and its tool calls go back as they came.</param>
    /// <param name="next">What follows it: the person's next message, or the results of the tool calls (<see cref="Message.Tool(ToolCall, MessageContent)"/>).</param>
    /// <returns>The request. This one stays as it is.</returns>
    /// <remarks>An answer without anything in it does not end the conversation: its message is kept here, and left out of what is sent.</remarks>
    /// <exception cref="ArgumentException">The answer has no message.</exception>
    public ChatRequest Continue(ChatCompletion answer, params Message[] next) => Continue(answer, (IEnumerable<Message>)next);

    /// <summary>Makes the request of the next turn: this one, with the answer and what follows it at the end of the conversation.</summary>
    /// <param name="answer">The answer to this request. Its thinking and its tool calls go back as they came.</param>
    /// <param name="next">What follows it: the person's next message, or the results of the tool calls (<see cref="Message.Tool(ToolCall, MessageContent)"/>).</param>
    /// <returns>The request. This one stays as it is.</returns>
    /// <remarks>An answer without anything in it does not end the conversation: its message is kept here, and left out of what is sent.</remarks>
    /// <exception cref="ArgumentException">The answer has no message.</exception>
    public ChatRequest Continue(ChatCompletion answer, IEnumerable<Message> next)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(next);
        var message = answer.Message ?? throw new ArgumentException("The answer has no message to go on from.", nameof(answer));
        return this with { Messages = [.. Messages, message, .. next] };
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

    /// <summary>Tells whether the wire's name is that of a member: whatever the reader does not keep is one.</summary>
    internal static bool IsMember(string name)
    {
        var json = new WireReader(Encoding.UTF8.GetBytes($"{{\"{JsonEncodedText.Encode(name)}\":null}}"));
        return json.ReadRoot<ChatRequest>() is { AdditionalProperties: null };
    }

    private bool ReadMain(ref WireReader json)
    {
        if (json.Is("model"u8)) _model = json.Word() is { } word ? new(word) : null;
        else if (json.Is("models"u8)) _models = json.Words<ModelId>();
        else if (json.Is("messages"u8)) _messages = json.ListWithNulls<Message>()!;
        else if (json.Is("reasoning"u8)) _reasoning = json.Value<ReasoningSettings>();
        else if (json.Is("reasoning_effort"u8)) _reasoningEffort = json.Word() is { } word ? new(word) : null;
        else if (json.Is("max_tokens"u8)) _maxTokens = json.Int32();
        else if (json.Is("max_completion_tokens"u8)) _maxCompletionTokens = json.Int32();
        else if (json.Is("stop"u8)) _stop = json.StringOrStrings();
        else if (json.Is("response_format"u8)) _responseFormat = json.Value<ResponseFormat>();
        else if (json.Is("verbosity"u8)) _verbosity = json.Word() is { } word ? new(word) : null;
        else if (json.Is("tools"u8)) _tools = json.ListWithNulls<Tool>();
        else if (json.Is("tool_choice"u8)) _toolChoice = json.Value<ToolChoice>();
        else if (json.Is("parallel_tool_calls"u8)) _parallelToolCalls = json.Boolean();
        else if (json.Is("max_tool_calls"u8)) _maxToolCalls = json.Int32();
        else if (json.Is("stop_server_tools_when"u8)) _stopServerToolsWhen = json.ListWithNulls<StopCondition>();
        else if (json.Is("provider"u8)) _provider = json.Value<ProviderPreferences>();
        else if (json.Is("plugins"u8)) _plugins = json.ListWithNulls<Plugin>();
        else if (json.Is("service_tier"u8)) _serviceTier = json.Word() is { } word ? new(word) : null;
        else if (json.Is("stream"u8)) _stream = json.Boolean();
        else return false;

        return true;
    }

    void IWire.Write(Utf8JsonWriter json) => Write(json, Stream, isSent: false);

    /// <summary>Writes the request.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="stream">Whether the completion is to be streamed; what the request says of it does not count.</param>
    /// <param name="isSent">Whether the service gets it, or it is stored: what is sent leaves out what says nothing and what must not go back.</param>
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

    // A text completion has a prompt in place of messages, and the schema refuses an empty list of them beside it.
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
