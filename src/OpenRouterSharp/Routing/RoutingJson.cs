using System.Text.Json.Serialization;

namespace OpenRouterSharp.Routing;

/// <summary>Lists the routing types for <see cref="OpenRouterJson.Options"/>.</summary>
[JsonSerializable(typeof(DataCollection))]
[JsonSerializable(typeof(DataRegion))]
[JsonSerializable(typeof(MaxPrice))]
[JsonSerializable(typeof(ModelId))]
[JsonSerializable(typeof(ModelVariant))]
[JsonSerializable(typeof(PercentileCutoffs))]
[JsonSerializable(typeof(ProviderPreferences))]
[JsonSerializable(typeof(ProviderSort))]
[JsonSerializable(typeof(Quantization))]
[JsonSerializable(typeof(ReasoningBehavior))]
[JsonSerializable(typeof(SortCriterion))]
[JsonSerializable(typeof(SortPartition))]
internal sealed partial class RoutingJson : JsonSerializerContext;
