using System.Text.Json;

namespace OpenRouterSharp;

/// <summary>What hardly any chunk has, kept apart so that the others are small. It never changes, like <see cref="ChunkHead"/>.</summary>
internal sealed record ChunkExtras
{
    internal static ChunkExtras None { get; } = new();

    internal Usage? Usage { get; init; }

    internal RouterMetadata? RouterMetadata { get; init; }

    internal ApiError? Error { get; init; }

    internal string? UserId { get; init; }

    internal JsonElement? Debug { get; init; }

    internal Dictionary<string, JsonElement>? AdditionalProperties { get; init; }
}
