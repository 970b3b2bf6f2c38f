namespace OpenRouterSharp.Testing.Groups.Batches;

/// <summary>Represents a request of a batch as received.</summary>
internal sealed record UploadedRow(string CustomId, string Body);
