namespace OpenRouterSharp;

/// <summary>Provides extension methods for streamed tool runs.</summary>
public static class ToolRunStreamExtensions
{
    /// <summary>Reads a streamed run to its end.</summary>
    /// <param name="updates">The updates.</param>
    /// <param name="cancellationToken">A token to cancel the run.</param>
    /// <returns>The run.</returns>
    /// <exception cref="InvalidOperationException">The sequence has no run.</exception>
    public static async Task<ToolRun> ToRunAsync(this IAsyncEnumerable<ToolRunUpdate> updates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(updates);
        ToolRun? run = null;
        await foreach (var update in updates.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            run = update.Run ?? run;
        }

        return run ?? throw new InvalidOperationException("The updates ended without a run.");
    }

    /// <summary>Lets several readers enumerate the same run. Without it, each enumeration is a run of its own.</summary>
    /// <param name="updates">The updates of <see cref="ToolRunExtensions"/>.<c>StreamToolsAsync</c>.</param>
    /// <returns>The shared run. Dispose it to end a run that is still in progress.</returns>
    public static SharedToolRun Share(this IAsyncEnumerable<ToolRunUpdate> updates)
    {
        ArgumentNullException.ThrowIfNull(updates);
        return new(updates);
    }
}
