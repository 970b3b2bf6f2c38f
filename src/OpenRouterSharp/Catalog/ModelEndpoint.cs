using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents a provider's endpoint of a model: its prices, limits, health and speed.</summary>
[JsonConverter(typeof(WireConverter<ModelEndpoint>))]
[DebuggerDisplay("{Name}")]
public sealed record ModelEndpoint : IWire<ModelEndpoint>
{
    /// <summary>Initializes a new instance of the <see cref="ModelEndpoint"/> class.</summary>
    public ModelEndpoint()
    {
    }

    /// <summary>Gets the name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the model ID.</summary>
    public ModelId? ModelId { get; init; }

    /// <summary>Gets the display name of the model.</summary>
    public string? ModelName { get; init; }

    /// <summary>Gets the display name of the provider.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Gets the slug of the endpoint, such as <c>deepinfra/turbo</c>, for <see cref="ProviderPreferences"/>.</summary>
    public string? Tag { get; init; }

    /// <summary>Gets the maximum number of input and output tokens.</summary>
    /// <value>Tokens.</value>
    public long? ContextLength { get; init; }

    /// <summary>Gets the maximum number of prompt tokens.</summary>
    /// <value>Tokens; <see langword="null"/> if there is no separate limit.</value>
    public long? MaxPromptTokens { get; init; }

    /// <summary>Gets the maximum number of completion tokens.</summary>
    /// <value>Tokens; <see langword="null"/> if there is no separate limit.</value>
    public long? MaxCompletionTokens { get; init; }

    /// <summary>Gets the quantization of the weights.</summary>
    public Quantization? Quantization { get; init; }

    /// <summary>Gets the prices.</summary>
    public ModelPricing? Pricing { get; init; }

    /// <summary>Gets the request parameters that the endpoint supports.</summary>
    public IReadOnlyList<ModelParameter>? SupportedParameters { get; init; }

    /// <summary>Gets the values of <c>tool_choice</c> that passed the service's tests (<c>supports_tool_choice</c>).</summary>
    public ToolChoiceSupport? ToolChoice { get; init; }

    /// <summary>Gets the server tools that the provider runs itself, by the tool's name.</summary>
    public IReadOnlyDictionary<string, NativeTool>? NativeTools { get; init; }

    /// <summary>Gets a value indicating whether the provider caches prompts without being asked.</summary>
    public bool? SupportsImplicitCaching { get; init; }

    /// <summary>Gets a value indicating whether a speech endpoint clones the voice of a recording.</summary>
    public bool? SupportsVoiceCloning { get; init; }

    /// <summary>Gets a value indicating whether a speech endpoint accepts a picture as a reference for the voice.</summary>
    public bool? SupportsImageReference { get; init; }

    /// <summary>Gets a value indicating whether a speech endpoint accepts more than one recording.</summary>
    public bool? SupportsMultipleAudioReferences { get; init; }

    /// <summary>Gets the status: 0 if healthy, negative otherwise.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the uptime of the last 5 minutes (<c>uptime_last_5m</c>).</summary>
    /// <value>Percent; <see langword="null"/> without enough requests.</value>
    public double? UptimePercentLast5Minutes { get; init; }

    /// <summary>Gets the uptime of the last 30 minutes (<c>uptime_last_30m</c>).</summary>
    /// <value>Percent; <see langword="null"/> without enough requests.</value>
    public double? UptimePercentLast30Minutes { get; init; }

    /// <summary>Gets the uptime of the last day (<c>uptime_last_1d</c>).</summary>
    /// <value>Percent; <see langword="null"/> without enough requests.</value>
    public double? UptimePercentLastDay { get; init; }

    /// <summary>Gets the time to the first token in the last 30 minutes (<c>latency_last_30m</c>).</summary>
    /// <value>Milliseconds; <see langword="null"/> if the call had no API key.</value>
    public Percentiles? LatencyMillisecondsLast30Minutes { get; init; }

    /// <summary>Gets the throughput in the last 30 minutes (<c>throughput_last_30m</c>).</summary>
    /// <value>Tokens per second; <see langword="null"/> if the call had no API key.</value>
    public Percentiles? TokensPerSecondLast30Minutes { get; init; }

    /// <summary>Gets the speed in the last 30 minutes by workload, such as <c>text_generation</c> (<c>perf_last_30m_by_workload</c>).</summary>
    /// <value><see langword="null"/> if the call had no API key.</value>
    public IReadOnlyDictionary<string, WorkloadPerformance>? WorkloadsLast30Minutes { get; init; }

    /// <summary>Gets a value indicating whether the endpoint is healthy.</summary>
    /// <value><see langword="false"/> for a status other than 0; <see langword="true"/> if the status is missing.</value>
    public bool IsHealthy => Status is null or 0;

    /// <summary>Gets the median time to the first token in the last 30 minutes.</summary>
    /// <value><see langword="null"/> if the call had no API key.</value>
    public TimeSpan? MedianLatency => LatencyMillisecondsLast30Minutes?.P50 is >= 0 and <= uint.MaxValue and var milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;

    /// <summary>Determines whether the endpoint supports a request parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns><see langword="true"/> if the catalog lists the parameter; otherwise, <see langword="false"/>.</returns>
    public bool Supports(ModelParameter parameter) => SupportedParameters is { } list && list.Contains(parameter);

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ModelEndpoint(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("name"u8)) Name = json.String();
            else if (json.Is("model_id"u8)) ModelId = json.Word<ModelId>();
            else if (json.Is("model_name"u8)) ModelName = json.Word();
            else if (json.Is("provider_name"u8)) ProviderName = json.Word();
            else if (json.Is("tag"u8)) Tag = json.Word();
            else if (json.Is("context_length"u8)) ContextLength = json.Int64();
            else if (json.Is("max_prompt_tokens"u8)) MaxPromptTokens = json.Int64();
            else if (json.Is("max_completion_tokens"u8)) MaxCompletionTokens = json.Int64();
            else if (json.Is("quantization"u8)) Quantization = json.Word<Quantization>();
            else if (json.Is("pricing"u8)) Pricing = json.Value<ModelPricing>();
            else if (json.Is("supported_parameters"u8)) SupportedParameters = json.Words<ModelParameter>();
            else if (json.Is("supports_tool_choice"u8)) ToolChoice = json.Value<ToolChoiceSupport>();
            else if (json.Is("native_tools"u8)) NativeTools = json.Map<NativeTool>();
            else if (json.Is("supports_implicit_caching"u8)) SupportsImplicitCaching = json.Boolean();
            else if (json.Is("supports_voice_cloning"u8)) SupportsVoiceCloning = json.Boolean();
            else if (json.Is("supports_image_reference"u8)) SupportsImageReference = json.Boolean();
            else if (json.Is("supports_multiple_audio_references"u8)) SupportsMultipleAudioReferences = json.Boolean();
            else if (json.Is("status"u8)) Status = json.Int32();
            else if (json.Is("uptime_last_5m"u8)) UptimePercentLast5Minutes = json.Double();
            else if (json.Is("uptime_last_30m"u8)) UptimePercentLast30Minutes = json.Double();
            else if (json.Is("uptime_last_1d"u8)) UptimePercentLastDay = json.Double();
            else if (json.Is("latency_last_30m"u8)) LatencyMillisecondsLast30Minutes = json.Value<Percentiles>();
            else if (json.Is("throughput_last_30m"u8)) TokensPerSecondLast30Minutes = json.Value<Percentiles>();
            else if (json.Is("perf_last_30m_by_workload"u8)) WorkloadsLast30Minutes = json.Map<WorkloadPerformance>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ModelEndpoint? IWire<ModelEndpoint>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("name"u8, Name);
        json.Member("model_id"u8, ModelId?.Value);
        json.Member("model_name"u8, ModelName);
        json.Member("provider_name"u8, ProviderName);
        json.Member("tag"u8, Tag);
        json.Member("context_length"u8, ContextLength);
        json.Member("max_prompt_tokens"u8, MaxPromptTokens);
        json.Member("max_completion_tokens"u8, MaxCompletionTokens);
        json.Member("quantization"u8, Quantization?.Value);
        json.Member("pricing"u8, Pricing);
        json.Words("supported_parameters"u8, SupportedParameters);
        json.Member("supports_tool_choice"u8, ToolChoice);
        json.Map("native_tools"u8, NativeTools);
        json.Member("supports_implicit_caching"u8, SupportsImplicitCaching);
        json.Member("supports_voice_cloning"u8, SupportsVoiceCloning);
        json.Member("supports_image_reference"u8, SupportsImageReference);
        json.Member("supports_multiple_audio_references"u8, SupportsMultipleAudioReferences);
        json.Member("status"u8, (long?)Status);
        json.Member("uptime_last_5m"u8, UptimePercentLast5Minutes);
        json.Member("uptime_last_30m"u8, UptimePercentLast30Minutes);
        json.Member("uptime_last_1d"u8, UptimePercentLastDay);
        json.Member("latency_last_30m"u8, LatencyMillisecondsLast30Minutes);
        json.Member("throughput_last_30m"u8, TokensPerSecondLast30Minutes);
        json.Map("perf_last_30m_by_workload"u8, WorkloadsLast30Minutes);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
