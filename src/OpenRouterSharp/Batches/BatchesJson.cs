using System.Text.Json.Serialization;

namespace OpenRouterSharp.Batches;

/// <summary>Lists the types of batches for <see cref="OpenRouterJson.Options"/>.</summary>
[JsonSerializable(typeof(Batch))]
[JsonSerializable(typeof(BatchCounts))]
[JsonSerializable(typeof(BatchEndpoint))]
[JsonSerializable(typeof(BatchProviders))]
[JsonSerializable(typeof(BatchRequest))]
[JsonSerializable(typeof(BatchStatus))]
[JsonSerializable(typeof(BatchSubmission))]
internal sealed partial class BatchesJson : JsonSerializerContext;
