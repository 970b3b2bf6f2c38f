namespace OpenRouterSharp.Chaos.Tests;

/// <summary>What the server and the caller do in one call, and what must come of it.</summary>
/// <param name="Name">The line of the report that it counts in.</param>
/// <param name="Ending">How the call must end: <see cref="Complete"/>, <see cref="Left"/>, <see cref="Cancelled"/>, <see cref="Any"/> or the kind of an error.</param>
/// <param name="Reply">What the server answers to each attempt, from 1.</param>
internal sealed record Scenario(string Name, string Ending, Func<int, FakeReply> Reply)
{
    internal const string Complete = "complete";
    internal const string Left = "left";
    internal const string Cancelled = "cancelled";

    /// <summary>Complete, cancelled or failed: a race decides.</summary>
    internal const string Any = "any of them";

    /// <summary>Gets how often the server must have been asked; <see langword="null"/> where a race decides.</summary>
    internal int? Requests { get; init; } = 1;

    /// <summary>Gets how many pieces of the answer the caller must have got; <see langword="null"/> where a race decides.</summary>
    internal int? Pieces { get; init; }

    internal Patience Patience { get; init; }

    internal Leaving Leaving { get; init; }

    /// <summary>Gets after how many pieces the caller leaves.</summary>
    internal int LeavesAfter { get; init; }

    /// <summary>Gets after how many pieces the caller lets a waiting server go on.</summary>
    internal int SignalsAfter { get; init; }

    /// <summary>Gets when a caller leaves who leaves at any time.</summary>
    internal TimeSpan LeavesAt { get; init; }
}
