using OpenRouterSharp.Failures;

namespace OpenRouterSharp.OAuth;

/// <summary>Provides conveniences over <see cref="IOAuthClient"/>: the sign-in of a user.</summary>
public static class OAuthExtensions
{
    /// <summary>Creates an authorization to request from a user, with new secrets. Nothing is sent.</summary>
    /// <param name="client">The client.</param>
    /// <param name="callbackUri">
    /// The address to which the user returns: HTTPS, or HTTP on <c>localhost</c> or <c>127.0.0.1</c>; <see langword="null"/> to have the service show the
    /// code to the user.
    /// </param>
    /// <param name="keyLabel">The label of the key, which identifies it to the user.</param>
    /// <returns>The authorization.</returns>
    /// <exception cref="ArgumentException">The address is not of that kind, or the label has more than 100 characters.</exception>
    public static OAuthAuthorization CreateAuthorization(this IOAuthClient client, Uri? callbackUri = null, string? keyLabel = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new OAuthAuthorization(callbackUri is null ? null : CallbackAddress.Checked(callbackUri, nameof(callbackUri)), new OAuthSignIn { KeyLabel = keyLabel }.KeyLabel);
    }

    /// <summary>Exchanges an authorization code for the user's key.</summary>
    /// <param name="client">The client.</param>
    /// <param name="code">The code.</param>
    /// <param name="codeVerifier">The verifier (<see cref="OAuthAuthorization.CodeVerifier"/>).</param>
    /// <param name="cancellationToken">Cancels the call. The code can still have been used.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The code or the verifier is empty; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    public static Task<OAuthKey> ExchangeCodeAsync(this IOAuthClient client, string code, string codeVerifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(codeVerifier);
        return client.ExchangeCodeAsync(
            new OAuthCodeExchange(code) { CodeVerifier = codeVerifier, CodeChallengeMethod = CodeChallengeMethod.S256 }, cancellationToken: cancellationToken);
    }

    /// <summary>Signs a user in through the browser, for desktop and command-line applications: waits on a local port until the browser returns.</summary>
    /// <param name="client">The client, which needs no key.</param>
    /// <param name="openBrowser">Opens an address in the user's browser.</param>
    /// <param name="signIn">How to sign in; <see langword="null"/> for the defaults: any free port, 5 min.</param>
    /// <param name="options">The options of the call that exchanges the code.</param>
    /// <param name="cancellationToken">Cancels the sign-in.</param>
    /// <returns>The user's key.</returns>
    /// <exception cref="System.Net.Sockets.SocketException">The port is in use.</exception>
    /// <exception cref="OpenRouterException">The user refused or did not sign in within the time limit, or the exchange of the code failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    public static Task<OAuthKey> SignInAsync(
        this IOAuthClient client, Action<Uri> openBrowser, OAuthSignIn? signIn = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(openBrowser);
        return client.SignInAsync(
            (uri, _) =>
            {
                openBrowser(uri);
                return Task.CompletedTask;
            },
            signIn,
            options,
            cancellationToken);
    }

    /// <summary>Signs a user in through the browser, which is opened asynchronously: waits on a local port until the browser returns.</summary>
    /// <param name="client">The client, which needs no key.</param>
    /// <param name="openBrowser">Opens an address in the user's browser. It may return when the browser is closed; its token is canceled when the sign-in ends.</param>
    /// <param name="signIn">How to sign in; <see langword="null"/> for the defaults: any free port, 5 min.</param>
    /// <param name="options">The options of the call that exchanges the code.</param>
    /// <param name="cancellationToken">Cancels the sign-in.</param>
    /// <returns>The user's key.</returns>
    /// <exception cref="System.Net.Sockets.SocketException">The port is in use.</exception>
    /// <exception cref="OpenRouterException">The user refused or did not sign in within the time limit, or the exchange of the code failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    public static Task<OAuthKey> SignInAsync(
        this IOAuthClient client, Func<Uri, CancellationToken, Task> openBrowser, OAuthSignIn? signIn = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(openBrowser);
        return SignInCoreAsync(client, signIn ?? new OAuthSignIn(), options, token => ReturnedCodeAsync(client, openBrowser, signIn ?? new OAuthSignIn(), token), cancellationToken);
    }

    /// <summary>Signs a user in without a browser on this machine: the user opens an address anywhere, and pastes the code that the service shows.</summary>
    /// <param name="client">The client, which needs no key.</param>
    /// <param name="askForCode">Shows an address to the user and returns the code that the user pastes.</param>
    /// <param name="signIn">How to sign in; <see langword="null"/> for the defaults: 5 min.</param>
    /// <param name="options">The options of the call that exchanges the code.</param>
    /// <param name="cancellationToken">Cancels the sign-in.</param>
    /// <returns>The user's key.</returns>
    /// <exception cref="ArgumentException">The code is empty; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The user did not sign in within the time limit, or the exchange of the code failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    public static Task<OAuthKey> SignInWithPastedCodeAsync(
        this IOAuthClient client, Func<Uri, CancellationToken, Task<string>> askForCode, OAuthSignIn? signIn = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(askForCode);
        var authorization = client.CreateAuthorization(keyLabel: signIn?.KeyLabel);
        return SignInCoreAsync(
            client,
            signIn ?? new OAuthSignIn(),
            options,
            async token => (authorization, (await askForCode(authorization.Uri, token).WaitAsync(token).ConfigureAwait(false)).Trim()),
            cancellationToken);
    }

    private static async Task<OAuthKey> SignInCoreAsync(
        IOAuthClient client,
        OAuthSignIn signIn,
        CallOptions? options,
        Func<CancellationToken, Task<(OAuthAuthorization Authorization, string Code)>> codeOf,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var limit = new CancellationTokenSource(signIn.Limit, signIn.TimeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        (OAuthAuthorization Authorization, string Code) returned;
        try
        {
            returned = await codeOf(linked.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (linked.IsCancellationRequested)
        {
            throw cancellationToken.IsCancellationRequested ? new OperationCanceledException(e.Message, e, cancellationToken) : SignInFailure.TimedOut(signIn.Limit);
        }

        return await client.ExchangeCodeAsync(
            new OAuthCodeExchange(returned.Code) { CodeVerifier = returned.Authorization.CodeVerifier, CodeChallengeMethod = CodeChallengeMethod.S256 },
            options,
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task<(OAuthAuthorization Authorization, string Code)> ReturnedCodeAsync(
        IOAuthClient client, Func<Uri, CancellationToken, Task> openBrowser, OAuthSignIn signIn, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var callback = new LoopbackCallback(signIn.Port);
        var authorization = client.CreateAuthorization(callback.Address, signIn.KeyLabel);
        var returning = callback.WaitAsync(authorization, ended.Token);
        try
        {
            // The browser may be closed long after it returned, or never.
            var opening = openBrowser(authorization.Uri, ended.Token);
            if (await Task.WhenAny(returning, opening).ConfigureAwait(false) == opening)
            {
                await opening.ConfigureAwait(false);
            }

            var result = await returning.ConfigureAwait(false);
            return result.Code is { } code ? (authorization, code) : throw SignInFailure.Refused(result.Error);
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
        }
    }
}
