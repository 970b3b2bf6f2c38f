using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Generations;

/// <summary>Represents the record of a generation: its cost, its tokens, its times, and the provider that served it.</summary>
[JsonConverter(typeof(WireConverter<Generation>))]
[DebuggerDisplay("{Id} {Model} {TotalCost}")]
public sealed record Generation : IWire<Generation>
{
    private readonly IReadOnlyList<GenerationAttempt>? _providerResponses;

    /// <summary>Initializes a new instance of the <see cref="Generation"/> class.</summary>
    public Generation()
    {
    }

    /// <summary>Gets the generation ID.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the provider's ID of the generation.</summary>
    public string? UpstreamId { get; init; }

    /// <summary>Gets the ID that groups all generations of one API request.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets the session ID of the request.</summary>
    public string? SessionId { get; init; }

    /// <summary>Gets the ID of the preset.</summary>
    /// <value><see langword="null"/> if none was used.</value>
    public string? PresetId { get; init; }

    /// <summary>Gets the ID of the workspace.</summary>
    /// <value><see langword="null"/> for an account without workspaces.</value>
    public string? WorkspaceId { get; init; }

    /// <summary>Gets the partner's ID for its user.</summary>
    public string? ExternalUser { get; init; }

    /// <summary>Gets the ID of the original generation, if the response came from the response cache.</summary>
    public string? ResponseCacheSourceId { get; init; }

    /// <summary>Gets the type of API that was called.</summary>
    public GenerationApiType? ApiType { get; init; }

    /// <summary>Gets the model.</summary>
    public ModelId? Model { get; init; }

    /// <summary>Gets the router that selected the model, for example <c>openrouter/auto</c>.</summary>
    public string? Router { get; init; }

    /// <summary>Gets the name of the provider that served the request.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Gets the service tier that the provider reported.</summary>
    public ServiceTier? ServiceTier { get; init; }

    /// <summary>Gets the data region that the generation was routed through.</summary>
    public DataRegion? DataRegion { get; init; }

    /// <summary>Gets the creation time.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets the total cost of the generation.</summary>
    /// <value>US dollars.</value>
    public decimal? TotalCost { get; init; }

    /// <summary>Gets the amount charged to the account.</summary>
    /// <value>US dollars.</value>
    public decimal? Usage { get; init; }

    /// <summary>Gets the provider's charge.</summary>
    /// <value>US dollars.</value>
    public decimal? UpstreamInferenceCost { get; init; }

    /// <summary>Gets the discount for prompt caching; negative if writing to the cache cost more.</summary>
    /// <value>US dollars.</value>
    public decimal? CacheDiscount { get; init; }

    /// <summary>Gets a value indicating whether the account's own provider key (BYOK) was used.</summary>
    public bool? IsByok { get; init; }

    /// <summary>Gets the number of prompt tokens, normalized to be comparable between models.</summary>
    public long? TokensPrompt { get; init; }

    /// <summary>Gets the number of completion tokens, normalized to be comparable between models.</summary>
    public long? TokensCompletion { get; init; }

    /// <summary>Gets the number of prompt tokens by the model's own tokenizer, which is what is billed.</summary>
    public long? NativeTokensPrompt { get; init; }

    /// <summary>Gets the number of completion tokens by the model's own tokenizer, which is what is billed.</summary>
    public long? NativeTokensCompletion { get; init; }

    /// <summary>Gets the number of reasoning tokens by the model's own tokenizer.</summary>
    public long? NativeTokensReasoning { get; init; }

    /// <summary>Gets the number of prompt tokens read from the cache, by the model's own tokenizer.</summary>
    public long? NativeTokensCached { get; init; }

    /// <summary>Gets the number of tokens of generated images, by the model's own tokenizer.</summary>
    public long? NativeTokensCompletionImages { get; init; }

    /// <summary>Gets the number of images and other media in the prompt.</summary>
    public int? NumMediaPrompt { get; init; }

    /// <summary>Gets the number of audio inputs in the prompt.</summary>
    public int? NumInputAudioPrompt { get; init; }

    /// <summary>Gets the number of images and other media in the completion.</summary>
    public int? NumMediaCompletion { get; init; }

    /// <summary>Gets the number of web search results.</summary>
    public int? NumSearchResults { get; init; }

    /// <summary>Gets the number of web pages fetched.</summary>
    public int? NumFetches { get; init; }

    /// <summary>Gets the web search engine, for example <c>exa</c>.</summary>
    public string? WebSearchEngine { get; init; }

    /// <summary>Gets the latency of the generation (<c>latency</c>).</summary>
    /// <value>Milliseconds.</value>
    public double? LatencyMilliseconds { get; init; }

    /// <summary>Gets <see cref="LatencyMilliseconds"/> as a time span.</summary>
    public TimeSpan? Latency => Milliseconds.ToTimeSpan(LatencyMilliseconds);

    /// <summary>Gets the time taken to generate the completion (<c>generation_time</c>).</summary>
    /// <value>Milliseconds.</value>
    public double? GenerationTimeMilliseconds { get; init; }

    /// <summary>Gets <see cref="GenerationTimeMilliseconds"/> as a time span.</summary>
    public TimeSpan? GenerationTime => Milliseconds.ToTimeSpan(GenerationTimeMilliseconds);

    /// <summary>Gets the time taken by moderation (<c>moderation_latency</c>).</summary>
    /// <value>Milliseconds.</value>
    public double? ModerationLatencyMilliseconds { get; init; }

    /// <summary>Gets <see cref="ModerationLatencyMilliseconds"/> as a time span.</summary>
    public TimeSpan? ModerationLatency => Milliseconds.ToTimeSpan(ModerationLatencyMilliseconds);

    /// <summary>Gets a value indicating whether the response was streamed.</summary>
    public bool? Streamed { get; init; }

    /// <summary>Gets a value indicating whether the client ended the generation early.</summary>
    public bool? Cancelled { get; init; }

    /// <summary>Gets the finish reason.</summary>
    public FinishReason? FinishReason { get; init; }

    /// <summary>Gets the provider's own finish reason.</summary>
    public string? NativeFinishReason { get; init; }

    /// <summary>Gets the origin of the request, a URL.</summary>
    public string? Origin { get; init; }

    /// <summary>Gets the <c>HTTP-Referer</c> header of the request.</summary>
    public string? HttpReferer { get; init; }

    /// <summary>Gets the <c>User-Agent</c> header of the request.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Gets the ID of the app that made the request.</summary>
    public long? AppId { get; init; }

    /// <summary>Gets the responses of the providers that were tried, in order; the last one served the request.</summary>
    public IReadOnlyList<GenerationAttempt> ProviderResponses { get => _providerResponses ?? []; init => _providerResponses = value; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private Generation(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) Id = json.String();
            else if (json.Is("upstream_id"u8)) UpstreamId = json.String();
            else if (json.Is("request_id"u8)) RequestId = json.String();
            else if (json.Is("session_id"u8)) SessionId = json.String();
            else if (json.Is("preset_id"u8)) PresetId = json.String();
            else if (json.Is("workspace_id"u8)) WorkspaceId = json.String();
            else if (json.Is("external_user"u8)) ExternalUser = json.String();
            else if (json.Is("response_cache_source_id"u8)) ResponseCacheSourceId = json.String();
            else if (json.Is("api_type"u8)) ApiType = json.Word<GenerationApiType>();
            else if (json.Is("model"u8)) Model = json.Word<ModelId>();
            else if (json.Is("router"u8)) Router = json.String();
            else if (json.Is("provider_name"u8)) ProviderName = json.String();
            else if (json.Is("service_tier"u8)) ServiceTier = json.Word<ServiceTier>();
            else if (json.Is("data_region"u8)) DataRegion = json.Word<DataRegion>();
            else if (json.Is("created_at"u8)) CreatedAt = json.Time();
            else if (json.Is("total_cost"u8)) TotalCost = json.Decimal();
            else if (json.Is("usage"u8)) Usage = json.Decimal();
            else if (json.Is("upstream_inference_cost"u8)) UpstreamInferenceCost = json.Decimal();
            else if (json.Is("cache_discount"u8)) CacheDiscount = json.Decimal();
            else if (json.Is("is_byok"u8)) IsByok = json.Boolean();
            else if (json.Is("tokens_prompt"u8)) TokensPrompt = json.Int64();
            else if (json.Is("tokens_completion"u8)) TokensCompletion = json.Int64();
            else if (json.Is("native_tokens_prompt"u8)) NativeTokensPrompt = json.Int64();
            else if (json.Is("native_tokens_completion"u8)) NativeTokensCompletion = json.Int64();
            else if (json.Is("native_tokens_reasoning"u8)) NativeTokensReasoning = json.Int64();
            else if (json.Is("native_tokens_cached"u8)) NativeTokensCached = json.Int64();
            else if (json.Is("native_tokens_completion_images"u8)) NativeTokensCompletionImages = json.Int64();
            else if (json.Is("num_media_prompt"u8)) NumMediaPrompt = json.Int32();
            else if (json.Is("num_input_audio_prompt"u8)) NumInputAudioPrompt = json.Int32();
            else if (json.Is("num_media_completion"u8)) NumMediaCompletion = json.Int32();
            else if (json.Is("num_search_results"u8)) NumSearchResults = json.Int32();
            else if (json.Is("num_fetches"u8)) NumFetches = json.Int32();
            else if (json.Is("web_search_engine"u8)) WebSearchEngine = json.String();
            else if (json.Is("latency"u8)) LatencyMilliseconds = json.Double();
            else if (json.Is("generation_time"u8)) GenerationTimeMilliseconds = json.Double();
            else if (json.Is("moderation_latency"u8)) ModerationLatencyMilliseconds = json.Double();
            else if (json.Is("streamed"u8)) Streamed = json.Boolean();
            else if (json.Is("cancelled"u8)) Cancelled = json.Boolean();
            else if (json.Is("finish_reason"u8)) FinishReason = json.Word<FinishReason>();
            else if (json.Is("native_finish_reason"u8)) NativeFinishReason = json.String();
            else if (json.Is("origin"u8)) Origin = json.String();
            else if (json.Is("http_referer"u8)) HttpReferer = json.String();
            else if (json.Is("user_agent"u8)) UserAgent = json.String();
            else if (json.Is("app_id"u8)) AppId = json.Int64();
            else if (json.Is("provider_responses"u8)) _providerResponses = json.List<GenerationAttempt>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static Generation? IWire<Generation>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("id"u8, Id);
        json.Member("upstream_id"u8, UpstreamId);
        json.Member("request_id"u8, RequestId);
        json.Member("session_id"u8, SessionId);
        json.Member("preset_id"u8, PresetId);
        json.Member("workspace_id"u8, WorkspaceId);
        json.Member("external_user"u8, ExternalUser);
        json.Member("response_cache_source_id"u8, ResponseCacheSourceId);
        json.Member("api_type"u8, ApiType?.Value);
        json.Member("model"u8, Model?.Value);
        json.Member("router"u8, Router);
        json.Member("provider_name"u8, ProviderName);
        json.Member("service_tier"u8, ServiceTier?.Value);
        json.Member("data_region"u8, DataRegion?.Value);
        json.Member("created_at"u8, CreatedAt);
        json.Member("total_cost"u8, TotalCost);
        json.Member("usage"u8, Usage);
        json.Member("upstream_inference_cost"u8, UpstreamInferenceCost);
        json.Member("cache_discount"u8, CacheDiscount);
        json.Member("is_byok"u8, IsByok);
        json.Member("tokens_prompt"u8, TokensPrompt);
        json.Member("tokens_completion"u8, TokensCompletion);
        json.Member("native_tokens_prompt"u8, NativeTokensPrompt);
        json.Member("native_tokens_completion"u8, NativeTokensCompletion);
        json.Member("native_tokens_reasoning"u8, NativeTokensReasoning);
        json.Member("native_tokens_cached"u8, NativeTokensCached);
        json.Member("native_tokens_completion_images"u8, NativeTokensCompletionImages);
        json.Member("num_media_prompt"u8, NumMediaPrompt);
        json.Member("num_input_audio_prompt"u8, NumInputAudioPrompt);
        json.Member("num_media_completion"u8, NumMediaCompletion);
        json.Member("num_search_results"u8, NumSearchResults);
        json.Member("num_fetches"u8, NumFetches);
        json.Member("web_search_engine"u8, WebSearchEngine);
        json.Member("latency"u8, LatencyMilliseconds);
        json.Member("generation_time"u8, GenerationTimeMilliseconds);
        json.Member("moderation_latency"u8, ModerationLatencyMilliseconds);
        json.Member("streamed"u8, Streamed);
        json.Member("cancelled"u8, Cancelled);
        json.Member("finish_reason"u8, FinishReason?.Value);
        json.Member("native_finish_reason"u8, NativeFinishReason);
        json.Member("origin"u8, Origin);
        json.Member("http_referer"u8, HttpReferer);
        json.Member("user_agent"u8, UserAgent);
        json.Member("app_id"u8, AppId);
        json.Member("provider_responses"u8, _providerResponses);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
