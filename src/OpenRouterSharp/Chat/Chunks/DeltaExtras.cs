using System.Text.Json;

namespace OpenRouterSharp;

/// <summary>What few deltas have, kept apart so that the others are small. It never changes, like <see cref="ChunkHead"/>.</summary>
internal sealed record DeltaExtras
{
    internal static DeltaExtras None { get; } = new();

    internal IReadOnlyList<ToolCallDelta>? ToolCalls { get; init; }

    internal string? Refusal { get; init; }

    internal IReadOnlyList<GeneratedImage>? Images { get; init; }

    internal AudioOutput? Audio { get; init; }

    internal IReadOnlyList<Annotation>? Annotations { get; init; }

    internal Dictionary<string, JsonElement>? AdditionalProperties { get; init; }
}
