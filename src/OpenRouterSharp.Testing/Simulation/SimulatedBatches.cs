using OpenRouterSharp.Batches;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Represents the settings of the simulated batches. The chat requests of a batch get the script's replies, as if each had been sent alone: those added
/// with <see cref="FakeScriptChatExtensions.WhenChat"/>, and otherwise the simulated models'.
/// </summary>
public sealed record SimulatedBatches
{
    /// <summary>Gets the time, by the script's time provider, that a batch spends in each of the statuses validating, in_progress and finalizing.</summary>
    /// <value>Default: one second; zero ends a batch at once.</value>
    public TimeSpan StatusDuration { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets a value indicating whether <c>GET /batches/{id}/results</c> exists. Otherwise it is not found, and the results are inline only.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool PagesResults { get; init; }

    /// <summary>Gets the number of results in a page, unless the request specifies one.</summary>
    /// <value>Default: 100.</value>
    public int ResultPageSize { get; init; } = 100;

    /// <summary>Gets the terminal status of every batch.</summary>
    /// <value>Default: completed.</value>
    public BatchStatus Outcome { get; init; } = BatchStatus.Completed;

    /// <summary>Gets the error message of a batch that does not complete.</summary>
    public string OutcomeMessage { get; init; } = "The batch was not completed.";

    /// <summary>Gets the callback that selects an error for a request, by its custom ID; <see langword="null"/> lets it succeed.</summary>
    /// <value>Default: none; every request is answered.</value>
    public Func<string, ApiError?>? RowError { get; init; }

    /// <summary>Gets the callback that determines whether the charge of a batch that has ended is covered, by its ID. Until then, it is returned with status 402.</summary>
    /// <value>Default: none; every charge is covered.</value>
    public Func<string, bool>? IsPaid { get; init; }
}
