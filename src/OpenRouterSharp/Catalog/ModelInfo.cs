using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents a model of the catalog with its current prices and capabilities.</summary>
[JsonConverter(typeof(WireConverter<ModelInfo>))]
[DebuggerDisplay("{Id} {Name}")]
public sealed record ModelInfo : IWire<ModelInfo>
{
    /// <summary>Initializes a new instance of the <see cref="ModelInfo"/> class.</summary>
    public ModelInfo()
    {
    }

    /// <summary>Gets the model ID that requests use.</summary>
    public ModelId? Id { get; init; }

    /// <summary>Gets the permanent ID of this version of the model.</summary>
    public string? CanonicalSlug { get; init; }

    /// <summary>Gets the display name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the time at which the model was added.</summary>
    /// <value>Unix seconds.</value>
    public long? Created { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the maximum number of input and output tokens per request.</summary>
    /// <value>Tokens.</value>
    public long? ContextLength { get; init; }

    /// <summary>Gets the ID on Hugging Face.</summary>
    public string? HuggingFaceId { get; init; }

    /// <summary>Gets the modalities and the tokenizer.</summary>
    public ModelArchitecture? Architecture { get; init; }

    /// <summary>Gets the prices.</summary>
    public ModelPricing? Pricing { get; init; }

    /// <summary>Gets the limits of the provider that OpenRouter prefers for the model.</summary>
    public TopProvider? TopProvider { get; init; }

    /// <summary>Gets the token limits of a request.</summary>
    /// <value><see langword="null"/> if there are none.</value>
    public PerRequestLimits? PerRequestLimits { get; init; }

    /// <summary>Gets the request parameters that at least one provider of the model supports.</summary>
    public IReadOnlyList<ModelParameter>? SupportedParameters { get; init; }

    /// <summary>Gets the defaults of sampling parameters.</summary>
    public DefaultParameters? DefaultParameters { get; init; }

    /// <summary>Gets the voices of a speech model.</summary>
    /// <value><see langword="null"/> for other models.</value>
    public IReadOnlyList<string>? SupportedVoices { get; init; }

    /// <summary>Gets the day after which the model may be removed.</summary>
    /// <value><see langword="null"/> if none is planned.</value>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>Gets the day up to which the training data reaches.</summary>
    /// <value><see langword="null"/> if unknown.</value>
    public DateOnly? KnowledgeCutoff { get; init; }

    /// <summary>Gets the reasoning settings that the model supports.</summary>
    /// <value><see langword="null"/> for models that do not reason, and for routers.</value>
    public ReasoningSupport? Reasoning { get; init; }

    /// <summary>Gets the model that an alias such as <c>~openai/gpt-latest</c> currently stands for.</summary>
    /// <value><see langword="null"/> if the model is not an alias.</value>
    public AliasTarget? AliasTarget { get; init; }

    /// <summary>Gets third-party benchmark results.</summary>
    public ModelBenchmarks? Benchmarks { get; init; }

    /// <summary>Gets the paths of related endpoints.</summary>
    public ModelLinks? Links { get; init; }

    /// <summary>Gets the time at which the model was added.</summary>
    /// <value><see langword="null"/> if <see cref="Created"/> is missing or out of range.</value>
    public DateTimeOffset? CreatedAt => UnixTime.ToDateTimeOffset(Created);

    /// <summary>Gets a value indicating whether the model costs nothing. Routers, whose price varies, are not free.</summary>
    public bool IsFree => Pricing is { IsFree: true };

    /// <summary>Gets a value indicating whether a provider of the model supports tool calls.</summary>
    public bool SupportsTools => Supports(ModelParameter.Tools);

    /// <summary>Gets a value indicating whether the model can reason.</summary>
    public bool SupportsReasoning => Reasoning is not null || Supports(ModelParameter.Reasoning);

    /// <summary>Gets a value indicating whether a provider of the model generates JSON that follows a schema.</summary>
    public bool SupportsStructuredOutputs => Supports(ModelParameter.StructuredOutputs);

    /// <summary>Gets the maximum number of output tokens, including reasoning: that of <see cref="TopProvider"/>, or of <see cref="PerRequestLimits"/> if lower.</summary>
    /// <value>Tokens; <see langword="null"/> if the catalog specifies none.</value>
    public long? MaxOutputTokens => (TopProvider?.MaxCompletionTokens, PerRequestLimits?.CompletionTokens) switch
    {
        ({ } provider, { } request) => Math.Min(provider, request),
        var (provider, request) => provider ?? request,
    };

    /// <summary>Determines whether at least one provider of the model supports a request parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns><see langword="true"/> if the catalog lists the parameter; otherwise, <see langword="false"/>.</returns>
    public bool Supports(ModelParameter parameter) => SupportedParameters is { } list && list.Contains(parameter);

    /// <summary>Determines whether the model accepts a modality as input.</summary>
    /// <param name="modality">The modality.</param>
    /// <returns><see langword="true"/> if the catalog lists the modality; otherwise, <see langword="false"/>.</returns>
    public bool AcceptsInput(Modality modality) => Architecture?.InputModalities is { } list && list.Contains(modality);

    /// <summary>Determines whether the model generates a modality.</summary>
    /// <param name="modality">The modality.</param>
    /// <returns><see langword="true"/> if the catalog lists the modality; otherwise, <see langword="false"/>.</returns>
    public bool GeneratesOutput(Modality modality) => Architecture?.OutputModalities is { } list && list.Contains(modality);

    /// <summary>Returns the ID.</summary>
    /// <returns>The ID.</returns>
    public override string ToString() => Id?.Value ?? string.Empty;

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ModelInfo(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) Id = json.Word<ModelId>();
            else if (json.Is("canonical_slug"u8)) CanonicalSlug = json.String();
            else if (json.Is("name"u8)) Name = json.String();
            else if (json.Is("created"u8)) Created = json.Int64();
            else if (json.Is("description"u8)) Description = json.String();
            else if (json.Is("context_length"u8)) ContextLength = json.Int64();
            else if (json.Is("hugging_face_id"u8)) HuggingFaceId = json.String();
            else if (json.Is("architecture"u8)) Architecture = json.Value<ModelArchitecture>();
            else if (json.Is("pricing"u8)) Pricing = json.Value<ModelPricing>();
            else if (json.Is("top_provider"u8)) TopProvider = json.Value<TopProvider>();
            else if (json.Is("per_request_limits"u8)) PerRequestLimits = json.Value<PerRequestLimits>();
            else if (json.Is("supported_parameters"u8)) SupportedParameters = json.Words<ModelParameter>();
            else if (json.Is("default_parameters"u8)) DefaultParameters = json.Value<DefaultParameters>();
            else if (json.Is("supported_voices"u8)) SupportedVoices = json.Strings();
            else if (json.Is("expiration_date"u8)) ExpirationDate = json.Day();
            else if (json.Is("knowledge_cutoff"u8)) KnowledgeCutoff = json.Day();
            else if (json.Is("reasoning"u8)) Reasoning = json.Value<ReasoningSupport>();
            else if (json.Is("alias_target"u8)) AliasTarget = json.Value<AliasTarget>();
            else if (json.Is("benchmarks"u8)) Benchmarks = json.Value<ModelBenchmarks>();
            else if (json.Is("links"u8)) Links = json.Value<ModelLinks>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ModelInfo? IWire<ModelInfo>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("id"u8, Id?.Value);
        json.Member("canonical_slug"u8, CanonicalSlug);
        json.Member("name"u8, Name);
        json.Member("created"u8, Created);
        json.Member("description"u8, Description);
        json.Member("context_length"u8, ContextLength);
        json.Member("hugging_face_id"u8, HuggingFaceId);
        json.Member("architecture"u8, Architecture);
        json.Member("pricing"u8, Pricing);
        json.Member("top_provider"u8, TopProvider);
        json.Member("per_request_limits"u8, PerRequestLimits);
        json.Words("supported_parameters"u8, SupportedParameters);
        json.Member("default_parameters"u8, DefaultParameters);
        json.Member("supported_voices"u8, SupportedVoices);
        json.Member("expiration_date"u8, ExpirationDate);
        json.Member("knowledge_cutoff"u8, KnowledgeCutoff);
        json.Member("reasoning"u8, Reasoning);
        json.Member("alias_target"u8, AliasTarget);
        json.Member("benchmarks"u8, Benchmarks);
        json.Member("links"u8, Links);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
