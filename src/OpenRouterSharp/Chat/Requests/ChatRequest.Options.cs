using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <content>Output, caching and observability options.</content>
public sealed partial record ChatRequest
{
    private IReadOnlyList<Modality>? _modalities;
    private IReadOnlyDictionary<string, JsonElement>? _imageConfig;
    private AudioSettings? _audio;
    private Prediction? _prediction;
    private WebSearchOptions? _webSearchOptions;
    private XSearchFilter? _xSearchFilter;
    private CacheControl? _cacheControl;
    private string? _promptCacheKey;
    private PromptCacheOptions? _promptCacheOptions;
    private string? _preset;
    private InferenceSpeed? _speed;
    private string? _sessionId;
    private string? _user;
    private IReadOnlyDictionary<string, string>? _metadata;
    private TraceSettings? _trace;
    private DebugOptions? _debug;

    /// <summary>Gets the output modalities.</summary>
    /// <value>Default: text.</value>
    public IReadOnlyList<Modality>? Modalities { get => _modalities; init => _modalities = value; }

    /// <summary>Gets the options for image generation, such as <c>aspect_ratio</c>, <c>image_size</c> or <c>quality</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement>? ImageConfig { get => _imageConfig; init => _imageConfig = value; }

    /// <summary>Gets the speech output settings.</summary>
    /// <remarks>Undocumented, but accepted by the service.</remarks>
    public AudioSettings? Audio { get => _audio; init => _audio = value; }

    /// <summary>Gets the predicted output, which speeds up generation where the prediction holds.</summary>
    public Prediction? Prediction { get => _prediction; init => _prediction = value; }

    /// <summary>Gets the web search options for models with built-in web search.</summary>
    public WebSearchOptions? WebSearchOptions { get => _webSearchOptions; init => _webSearchOptions = value; }

    /// <summary>Gets the filter for xAI models' searches on X.</summary>
    public XSearchFilter? XSearchFilter { get => _xSearchFilter; init => _xSearchFilter = value; }

    /// <summary>Gets the automatic prompt caching for Claude, as an alternative to breakpoints in the messages.</summary>
    public CacheControl? CacheControl { get => _cacheControl; init => _cacheControl = value; }

    /// <summary>Gets the prompt cache key, which routes requests with a common prefix to the same cache.</summary>
    /// <remarks>Without <see cref="SessionId"/>, it also routes them to the same provider.</remarks>
    public string? PromptCacheKey { get => _promptCacheKey; init => _promptCacheKey = value; }

    /// <summary>Gets the prompt caching options for OpenAI models.</summary>
    public PromptCacheOptions? PromptCacheOptions { get => _promptCacheOptions; init => _promptCacheOptions = value; }

    /// <summary>Gets the slug of one of the account's presets.</summary>
    public string? Preset { get => _preset; init => _preset = value; }

    /// <summary>Gets Anthropic's equivalent of <see cref="ServiceTier"/>.</summary>
    public InferenceSpeed? Speed { get => _speed; init => _speed = value; }

    /// <summary>Gets the conversation ID, which routes its requests to the same provider and groups them in the logs.</summary>
    /// <value>At most 256 characters.</value>
    public string? SessionId { get => _sessionId; init => _sessionId = value; }

    /// <summary>Gets a stable pseudonym of the end user.</summary>
    /// <remarks>Providers receive a hash of it.</remarks>
    public string? User { get => _user; init => _user = value; }

    /// <summary>Gets custom metadata for the request.</summary>
    /// <value>At most 16 pairs, with keys of at most 64 and values of at most 512 characters.</value>
    public IReadOnlyDictionary<string, string>? Metadata { get => _metadata; init => _metadata = value; }

    /// <summary>Gets the trace settings for the observability tools connected to the account.</summary>
    public TraceSettings? Trace { get => _trace; init => _trace = value; }

    /// <summary>Gets the debugging options. Streaming only.</summary>
    public DebugOptions? Debug { get => _debug; init => _debug = value; }

    private bool ReadOptions(ref WireReader json)
    {
        if (json.Is("modalities"u8)) _modalities = json.Words<Modality>();
        else if (json.Is("image_config"u8)) _imageConfig = json.Members();
        else if (json.Is("audio"u8)) _audio = json.Value<AudioSettings>();
        else if (json.Is("prediction"u8)) _prediction = json.Value<Prediction>();
        else if (json.Is("web_search_options"u8)) _webSearchOptions = json.Value<WebSearchOptions>();
        else if (json.Is("x_search_filter"u8)) _xSearchFilter = json.Value<XSearchFilter>();
        else if (json.Is("cache_control"u8)) _cacheControl = json.Value<CacheControl>();
        else if (json.Is("prompt_cache_key"u8)) _promptCacheKey = json.String();
        else if (json.Is("prompt_cache_options"u8)) _promptCacheOptions = json.Value<PromptCacheOptions>();
        else if (json.Is("preset"u8)) _preset = json.String();
        else if (json.Is("speed"u8)) _speed = json.Word<InferenceSpeed>();
        else if (json.Is("session_id"u8)) _sessionId = json.String();
        else if (json.Is("user"u8)) _user = json.String();
        else if (json.Is("metadata"u8)) _metadata = json.StringMap();
        else if (json.Is("trace"u8)) _trace = json.Value<TraceSettings>();
        else if (json.Is("debug"u8)) _debug = json.Value<DebugOptions>();
        else return false;

        return true;
    }

    private void WriteOptions(Utf8JsonWriter json)
    {
        json.Words("modalities"u8, Modalities);
        json.Member("image_config"u8, ImageConfig);
        json.Member("audio"u8, Audio);
        json.Member("prediction"u8, Prediction);
        json.Member("web_search_options"u8, WebSearchOptions);
        json.Member("x_search_filter"u8, XSearchFilter);
        json.Member("cache_control"u8, CacheControl);
        json.Member("prompt_cache_key"u8, PromptCacheKey);
        json.Member("prompt_cache_options"u8, PromptCacheOptions);
        json.Member("preset"u8, Preset);
        json.Member("speed"u8, Speed?.Value);
        json.Member("session_id"u8, SessionId);
        json.Member("user"u8, User);
        json.Member("metadata"u8, Metadata);
        json.Member("trace"u8, Trace);
        json.Member("debug"u8, Debug);
    }
}
