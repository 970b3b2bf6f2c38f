namespace OpenRouterSharp;

/// <summary>
/// Represents a guard of calls that cost money: it counts their cost and refuses those that exceed a limit. A <see cref="Budgets.Budget"/> is one.
/// </summary>
public abstract class CallGuard
{
    // Created by the first scope: a program without one has no use for it.
    private static AsyncLocal<CallGuard?>? _ambient;

    private protected CallGuard()
    {
    }

    /// <summary>Gets or sets the guard of the current asynchronous flow. It takes the place of the client's, which it enters as well.</summary>
    internal static CallGuard? Ambient
    {
        get => Volatile.Read(ref _ambient)?.Value;
        set => (Volatile.Read(ref _ambient) ?? Interlocked.CompareExchange(ref _ambient, new AsyncLocal<CallGuard?>(), null) ?? _ambient).Value = value;
    }

    /// <summary>Reserves the expected cost of a call before anything is sent.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The reservation, or <see langword="null"/> if nothing counts the call.</returns>
    /// <exception cref="OpenRouterException">The call is refused, or the guard failed.</exception>
    internal abstract ValueTask<CallReservation?> EnterAsync(GuardedCall call, CancellationToken cancellationToken);
}
