namespace OpenRouterSharp;

/// <summary>What is the same in every chunk of a stream, so that the chunks can share it. It never changes: a chunk that is given another value gets a head of its own.</summary>
internal sealed record ChunkHead
{
    internal static ChunkHead None { get; } = new();

    internal string? Id { get; init; }

    internal string? Object { get; init; }

    internal long? Created { get; init; }

    internal string? Model { get; init; }

    internal string? Provider { get; init; }

    internal ServiceTier? ServiceTier { get; init; }

    internal string? SystemFingerprint { get; init; }

    internal ResponseInfo? ResponseInfo { get; init; }
}
