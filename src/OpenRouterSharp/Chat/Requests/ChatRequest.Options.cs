using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <content>What else a request may say.</content>
public sealed partial record ChatRequest
{
    /// <summary>Gets the kinds of output.</summary>
    /// <value>Unset is text.</value>
    [JsonPropertyName("modalities")]
    [JsonPropertyOrder(2)]
    public IReadOnlyList<Modality>? Modalities { get; init; }

    /// <summary>Gets options of the model that makes images, such as <c>aspect_ratio</c>, <c>image_size</c> or <c>quality</c>.</summary>
    [JsonPropertyName("image_config")]
    [JsonPropertyOrder(2)]
    public IReadOnlyDictionary<string, JsonElement>? ImageConfig { get; init; }

    /// <summary>Gets how the model speaks.</summary>
    /// <remarks>Not in the service's schema; accepted by it.</remarks>
    [JsonPropertyName("audio")]
    [JsonPropertyOrder(2)]
    public AudioSettings? Audio { get; init; }

    /// <summary>Gets what the answer will mostly be.</summary>
    [JsonPropertyName("prediction")]
    [JsonPropertyOrder(2)]
    public Prediction? Prediction { get; init; }

    /// <summary>Gets how a model with a web search of its own searches.</summary>
    [JsonPropertyName("web_search_options")]
    [JsonPropertyOrder(2)]
    public WebSearchOptions? WebSearchOptions { get; init; }

    /// <summary>Gets what xAI's models look for on X.</summary>
    [JsonPropertyName("x_search_filter")]
    [JsonPropertyOrder(2)]
    public XSearchFilter? XSearchFilter { get; init; }

    /// <summary>Gets the automatic prompt caching of Claude, without breakpoints in the messages.</summary>
    [JsonPropertyName("cache_control")]
    [JsonPropertyOrder(2)]
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets the key by which requests with the same beginning find the same cache.</summary>
    /// <remarks>Without <see cref="SessionId"/> it also keeps them at the same provider.</remarks>
    [JsonPropertyName("prompt_cache_key")]
    [JsonPropertyOrder(2)]
    public string? PromptCacheKey { get; init; }

    /// <summary>Gets how OpenAI's models cache the prompt.</summary>
    [JsonPropertyName("prompt_cache_options")]
    [JsonPropertyOrder(2)]
    public PromptCacheOptions? PromptCacheOptions { get; init; }

    /// <summary>Gets the slug of a preset of the account.</summary>
    [JsonPropertyName("preset")]
    [JsonPropertyOrder(2)]
    public string? Preset { get; init; }

    /// <summary>Gets Anthropic's spelling of <see cref="ServiceTier"/>.</summary>
    [JsonPropertyName("speed")]
    [JsonPropertyOrder(2)]
    public InferenceSpeed? Speed { get; init; }

    /// <summary>Gets the id of the conversation, which keeps it at the same provider and groups it in the log.</summary>
    /// <value>At most 256 characters.</value>
    [JsonPropertyName("session_id")]
    [JsonPropertyOrder(2)]
    public string? SessionId { get; init; }

    /// <summary>Gets a stable pseudonym of the person who asks.</summary>
    /// <remarks>Providers get a hash of it.</remarks>
    [JsonPropertyName("user")]
    [JsonPropertyOrder(2)]
    public string? User { get; init; }

    /// <summary>Gets the caller's own notes on the request.</summary>
    /// <value>At most 16, with keys of at most 64 and values of at most 512 characters.</value>
    [JsonPropertyName("metadata")]
    [JsonPropertyOrder(2)]
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>Gets how the observability tools that the account is connected to see the request.</summary>
    [JsonPropertyName("trace")]
    [JsonPropertyOrder(2)]
    public TraceSettings? Trace { get; init; }

    /// <summary>Gets options for debugging. Works with streaming only.</summary>
    [JsonPropertyName("debug")]
    [JsonPropertyOrder(2)]
    public DebugOptions? Debug { get; init; }
}
