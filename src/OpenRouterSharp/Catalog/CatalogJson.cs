using System.Text.Json.Serialization;

namespace OpenRouterSharp.Catalog;

/// <summary>Lists the types of the catalog for <see cref="OpenRouterJson.Options"/>.</summary>
[JsonSerializable(typeof(AliasTarget))]
[JsonSerializable(typeof(ArtificialAnalysisScores))]
[JsonSerializable(typeof(DefaultParameters))]
[JsonSerializable(typeof(DesignArenaRanking))]
[JsonSerializable(typeof(ModelArchitecture))]
[JsonSerializable(typeof(ModelBenchmarks))]
[JsonSerializable(typeof(ModelCategory))]
[JsonSerializable(typeof(ModelEndpoint))]
[JsonSerializable(typeof(ModelEndpoints))]
[JsonSerializable(typeof(ModelInfo))]
[JsonSerializable(typeof(ModelLinks))]
[JsonSerializable(typeof(ModelParameter))]
[JsonSerializable(typeof(ModelPricing))]
[JsonSerializable(typeof(ModelSort))]
[JsonSerializable(typeof(NativeTool))]
[JsonSerializable(typeof(Percentiles))]
[JsonSerializable(typeof(PerRequestLimits))]
[JsonSerializable(typeof(PricingOverride))]
[JsonSerializable(typeof(ProviderInfo))]
[JsonSerializable(typeof(ReasoningSupport))]
[JsonSerializable(typeof(ToolChoiceSupport))]
[JsonSerializable(typeof(TopProvider))]
[JsonSerializable(typeof(UtcDay))]
[JsonSerializable(typeof(WorkloadPerformance))]
[JsonSerializable(typeof(IReadOnlyList<ModelInfo>))]
internal sealed partial class CatalogJson : JsonSerializerContext;
