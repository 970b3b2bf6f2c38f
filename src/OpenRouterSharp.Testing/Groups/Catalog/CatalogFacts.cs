using OpenRouterSharp.Catalog;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Catalog;

/// <summary>Derives the records of the catalog from the profiles of the simulated models.</summary>
internal static class CatalogFacts
{
    private const decimal Million = 1_000_000m;

    private static readonly ModelParameter[] _common =
    [
        ModelParameter.FrequencyPenalty, ModelParameter.MaxTokens, ModelParameter.PresencePenalty, ModelParameter.ResponseFormat, ModelParameter.Seed, ModelParameter.Stop,
        ModelParameter.StructuredOutputs, ModelParameter.Temperature, ModelParameter.TopP,
    ];

    /// <summary>Gets the model of the list of embedding models; the simulation embeds texts for any model.</summary>
    internal static ModelInfo EmbeddingModel { get; } = new()
    {
        Id = "openai/text-embedding-3-small",
        CanonicalSlug = "openai/text-embedding-3-small",
        Name = "OpenAI: Text Embedding 3 Small",
        Created = FakeScript.DefaultCreated,
        ContextLength = 8192,
        Architecture = new ModelArchitecture { Modality = "text->embeddings", InputModalities = [Modality.Text], OutputModalities = [Modality.Embeddings], Tokenizer = "GPT" },
        Pricing = new ModelPricing { Prompt = 0.00000002m, Completion = 0 },
        TopProvider = new TopProvider { ContextLength = 8192, IsModerated = false },
        SupportedParameters = [],
        Links = new ModelLinks { Details = "/api/v1/models/openai/text-embedding-3-small/endpoints" },
    };

    internal static IReadOnlyList<ProviderInfo> Providers { get; } = [ProviderOf(FakeScript.DefaultProvider), ProviderOf("Novita")];

    internal static ModelInfo ModelOf(ModelId id)
    {
        var profile = ProfileOf(id);
        var isMandatory = profile.Reasoning == ReasoningBehavior.Always;
        return new ModelInfo
        {
            Id = id,
            CanonicalSlug = id.WithoutVariant().Value,
            Name = id.Variant == ModelVariant.Free ? $"{id.Slug} (free)" : id.Slug,
            Created = CreatedOf(profile),
            Description = $"A simulation of {id}.",
            ContextLength = profile.ContextLength,
            Architecture = new ModelArchitecture { Modality = "text->text", InputModalities = [Modality.Text], OutputModalities = [Modality.Text], Tokenizer = "DeepSeek" },
            Pricing = PricingOf(id),
            TopProvider = new TopProvider { ContextLength = profile.ContextLength, MaxCompletionTokens = profile.MaxOutputTokens, IsModerated = false },
            SupportedParameters = Parameters(profile),
            Reasoning = profile.Reasoning == ReasoningBehavior.None ? null : new ReasoningSupport { IsMandatory = isMandatory, IsEnabledByDefault = isMandatory },
            Links = new ModelLinks { Details = $"/api/v1/models/{id}/endpoints" },
        };
    }

    /// <summary>Creates the one endpoint of a model.</summary>
    internal static ModelEndpoints EndpointsOf(ModelInfo model) => new()
    {
        Id = model.Id,
        Name = model.Name,
        Created = model.Created,
        Description = model.Description,
        Architecture = model.Architecture,
        Endpoints =
        [
            new ModelEndpoint
            {
                Name = $"{FakeScript.DefaultProvider} | {model.Id}",
                ModelId = model.Id,
                ModelName = model.Name,
                ProviderName = FakeScript.DefaultProvider,
                Tag = "deepinfra",
                ContextLength = model.ContextLength,
                MaxCompletionTokens = model.TopProvider?.MaxCompletionTokens,
                Quantization = Quantization.Fp8,
                Pricing = model.Pricing,
                SupportedParameters = model.SupportedParameters,
                ToolChoice = new ToolChoiceSupport { None = true, Auto = true, Required = true, Function = true },
                NativeTools = new Dictionary<string, NativeTool>(StringComparer.Ordinal),
                SupportsImplicitCaching = false,
                Status = 0,
                UptimePercentLast5Minutes = 100,
                UptimePercentLast30Minutes = 100,
                UptimePercentLastDay = 100,
            },
        ],
    };

    private static ProviderInfo ProviderOf(string name) => new() { Name = name, Slug = name.ToLowerInvariant() };

    private static ModelProfile ProfileOf(ModelId id) =>
        DeepSeekModels.TryGetProfile(id, out var profile) ? profile : new ModelProfile(id) { Reasoning = ReasoningBehavior.None };

    private static long CreatedOf(ModelProfile profile) => profile.ReleaseDate is { } date
        ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds()
        : FakeScript.DefaultCreated;

    // The prices that the simulation charges.
    private static ModelPricing PricingOf(ModelId id)
    {
        var (prompt, completion) = UsageCount.Prices(id.Value);
        return id.Variant == ModelVariant.Free ? new() { Prompt = 0, Completion = 0 } : new() { Prompt = prompt / Million, Completion = completion / Million };
    }

    private static IReadOnlyList<ModelParameter> Parameters(ModelProfile profile) =>
    [
        .. _common,
        .. profile.Reasoning == ReasoningBehavior.None ? Array.Empty<ModelParameter>() : [ModelParameter.IncludeReasoning, ModelParameter.Reasoning],
        .. profile.SupportsTools == false ? Array.Empty<ModelParameter>() : [ModelParameter.ToolChoice, ModelParameter.Tools],
    ];
}
