namespace OpenRouterSharp.OAuth;

/// <summary>Signs users in with OpenRouter, so that they use their own credits through a key that the application receives.</summary>
public interface IOAuthClient
{
    /// <summary>Exchanges an authorization code for the user's key. Needs no key, and sends none.</summary>
    /// <param name="exchange">The code with its verifier.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call. The code can still have been used.</param>
    /// <returns>The key.</returns>
    /// <remarks>
    /// A code is valid for ten minutes and can be used once, so the call is never retried if it may have been carried out. If
    /// <see cref="OpenRouterException.MayHaveBeenDone"/> is set, the user must sign in again.
    /// </remarks>
    /// <exception cref="ArgumentException">There is no code; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">
    /// The call failed; with <see cref="ErrorKind.PermissionDenied"/>, the code or the verifier is wrong, or the code expired or was used.
    /// </exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<OAuthKey> ExchangeCodeAsync(OAuthCodeExchange exchange, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Creates an authorization code on the server side, for the account of the client's key.</summary>
    /// <param name="request">The settings of the key that the code will be exchanged for.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call. The code can still have been created.</param>
    /// <returns>The code.</returns>
    /// <remarks>Never retried if the request may have been carried out; an unused code expires after ten minutes.</remarks>
    /// <exception cref="ArgumentException">The request has no callback address; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<OAuthCode> CreateCodeAsync(OAuthCodeRequest request, CallOptions? options = null, CancellationToken cancellationToken = default);
}
