namespace OpenRouterSharp;

/// <summary>Holds the members that a completion rarely has, so that an ordinary one is smaller.</summary>
internal sealed record CompletionExtras(string? UserId, AlignmentReport? Alignment)
{
    /// <summary>Returns the members; <see langword="null"/> if there are none.</summary>
    internal static CompletionExtras? Of(string? userId, AlignmentReport? alignment) => userId is null && alignment is null ? null : new(userId, alignment);
}
