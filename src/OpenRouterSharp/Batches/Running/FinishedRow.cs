namespace OpenRouterSharp.Batches.Running;

/// <summary>Represents a result, and where it comes from.</summary>
/// <param name="Result">The result.</param>
/// <param name="IsRestored"><see langword="true"/> if it was stored by an earlier run; otherwise, <see langword="false"/>.</param>
internal sealed record FinishedRow(BatchResult Result, bool IsRestored);
