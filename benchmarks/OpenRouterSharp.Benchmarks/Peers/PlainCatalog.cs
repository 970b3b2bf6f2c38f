using System.Text.Json.Serialization;

namespace OpenRouterSharp.Benchmarks.Peers;

/// <summary>The list of models as one would write it by hand for System.Text.Json: prices as the strings that they are on the wire.</summary>
public sealed record PlainModelList
{
    public IReadOnlyList<PlainModel>? Data { get; init; }

    public int? TotalCount { get; init; }
}

public sealed record PlainModel
{
    public string? Id { get; init; }

    public string? CanonicalSlug { get; init; }

    public string? HuggingFaceId { get; init; }

    public string? Name { get; init; }

    public long? Created { get; init; }

    public string? Description { get; init; }

    public long? ContextLength { get; init; }

    public PlainArchitecture? Architecture { get; init; }

    public PlainPricing? Pricing { get; init; }

    public PlainTopProvider? TopProvider { get; init; }

    public PlainLimits? PerRequestLimits { get; init; }

    public IReadOnlyList<string>? SupportedParameters { get; init; }

    public PlainDefaults? DefaultParameters { get; init; }

    public IReadOnlyList<string>? SupportedVoices { get; init; }

    public string? ExpirationDate { get; init; }

    public string? KnowledgeCutoff { get; init; }

    public PlainReasoning? Reasoning { get; init; }

    public PlainLinks? Links { get; init; }
}

public sealed record PlainArchitecture
{
    public string? Modality { get; init; }

    public IReadOnlyList<string>? InputModalities { get; init; }

    public IReadOnlyList<string>? OutputModalities { get; init; }

    public string? Tokenizer { get; init; }

    public string? InstructType { get; init; }
}

public sealed record PlainPricing
{
    public string? Prompt { get; init; }

    public string? Completion { get; init; }

    public string? Request { get; init; }

    public string? Image { get; init; }

    public string? WebSearch { get; init; }

    public string? InternalReasoning { get; init; }

    public string? InputCacheRead { get; init; }

    public string? InputCacheWrite { get; init; }

    public double? Discount { get; init; }
}

public sealed record PlainTopProvider
{
    public long? ContextLength { get; init; }

    public long? MaxCompletionTokens { get; init; }

    public bool? IsModerated { get; init; }
}

public sealed record PlainLimits
{
    public long? PromptTokens { get; init; }

    public long? CompletionTokens { get; init; }
}

public sealed record PlainDefaults
{
    public double? Temperature { get; init; }

    public double? TopP { get; init; }

    public double? FrequencyPenalty { get; init; }
}

public sealed record PlainReasoning
{
    public bool? Mandatory { get; init; }

    public bool? DefaultEnabled { get; init; }

    public IReadOnlyList<string>? SupportedEfforts { get; init; }
}

public sealed record PlainLinks
{
    public string? Details { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PlainModelList))]
public sealed partial class PlainCatalogContext : JsonSerializerContext;
