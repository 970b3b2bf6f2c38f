using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <content>What else a request may say.</content>
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

    /// <summary>Gets the kinds of output.</summary>
    /// <value>Unset is text.</value>
    public IReadOnlyList<Modality>? Modalities { get => _modalities; init => _modalities = value; }

    /// <summary>Gets options of the model that makes images, such as <c>aspect_ratio</c>, <c>image_size</c> or <c>quality</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement>? ImageConfig { get => _imageConfig; init => _imageConfig = value; }

    /// <summary>Gets how the model speaks.</summary>
    /// <remarks>Not in the service's schema; accepted by it.</remarks>
    public AudioSettings? Audio { get => _audio; init => _audio = value; }

    /// <summary>Gets what the answer will mostly be.</summary>
    public Prediction? Prediction { get => _prediction; init => _prediction = value; }

    /// <summary>Gets how a model with a web search of its own searches.</summary>
    public WebSearchOptions? WebSearchOptions { get => _webSearchOptions; init => _webSearchOptions = value; }

    /// <summary>Gets what xAI's models look for on X.</summary>
    public XSearchFilter? XSearchFilter { get => _xSearchFilter; init => _xSearchFilter = value; }

    /// <summary>Gets the automatic prompt caching of Claude, without breakpoints in the messages.</summary>
    public CacheControl? CacheControl { get => _cacheControl; init => _cacheControl = value; }

    /// <summary>Gets the key by which requests with the same beginning find the same cache.</summary>
    /// <remarks>Without <see cref="SessionId"/> it also keeps them at the same provider.</remarks>
    public string? PromptCacheKey { get => _promptCacheKey; init => _promptCacheKey = value; }

    /// <summary>Gets how OpenAI's models cache the prompt.</summary>
    public PromptCacheOptions? PromptCacheOptions { get => _promptCacheOptions; init => _promptCacheOptions = value; }

    /// <summary>Gets the slug of a preset of the account.</summary>
    public string? Preset { get => _preset; init => _preset = value; }

    /// <summary>Gets Anthropic's spelling of <see cref="ServiceTier"/>.</summary>
    public InferenceSpeed? Speed { get => _speed; init => _speed = value; }

    /// <summary>Gets the id of the conversation, which keeps it at the same provider and groups it in the log.</summary>
    /// <value>At most 256 characters.</value>
    public string? SessionId { get => _sessionId; init => _sessionId = value; }

    /// <summary>Gets a stable pseudonym of the person who asks.</summary>
    /// <remarks>Providers get a hash of it.</remarks>
    public string? User { get => _user; init => _user = value; }

    /// <summary>Gets the caller's own notes on the request.</summary>
    /// <value>At most 16, with keys of at most 64 and values of at most 512 characters.</value>
    public IReadOnlyDictionary<string, string>? Metadata { get => _metadata; init => _metadata = value; }

    /// <summary>Gets how the observability tools that the account is connected to see the request.</summary>
    public TraceSettings? Trace { get => _trace; init => _trace = value; }

    /// <summary>Gets options for debugging. Works with streaming only.</summary>
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
        else if (json.Is("speed"u8)) _speed = json.Word() is { } word ? new(word) : null;
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
