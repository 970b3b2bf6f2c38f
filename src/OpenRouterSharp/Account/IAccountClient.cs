namespace OpenRouterSharp.Account;

/// <summary>Gets the state of the account: the key in use, the credits, and the usage of the last days.</summary>
public interface IAccountClient
{
    /// <summary>Gets the limit and the usage of the key that makes the call: the regular key, or <see cref="CallOptions.ApiKey"/>.</summary>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The key, without its secret.</returns>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<KeyInfo> GetKeyAsync(CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the credits bought and spent. Requires a management key.</summary>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The credits.</returns>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">
    /// The call failed; a regular key is rejected with <see cref="ErrorKind.PermissionDenied"/>, and <see cref="OpenRouterException.Hint"/> names the required
    /// kind.
    /// </exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<Credits> GetCreditsAsync(CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the usage of the last 30 completed UTC days, by day and endpoint. Requires a management key.</summary>
    /// <param name="query">The filter and the grouping; <see langword="null"/> for everything, aggregated across workspaces.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The items.</returns>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">
    /// The call failed; a regular key is rejected with <see cref="ErrorKind.PermissionDenied"/>, and <see cref="OpenRouterException.Hint"/> names the required
    /// kind.
    /// </exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<IReadOnlyList<ActivityItem>> GetActivityAsync(ActivityQuery? query = null, CallOptions? options = null, CancellationToken cancellationToken = default);
}
