using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace OpenRouterSharp.OAuth;

/// <summary>
/// Represents an authorization to request from a user: the address to open, and the secrets that protect the way back. It contains secrets: a web
/// application stores it, or its <see cref="State"/> and <see cref="CodeVerifier"/>, in the user's session.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record OAuthAuthorization
{
    private const string Page = "https://openrouter.ai/auth";
    private const int SecretLength = 32;

    internal OAuthAuthorization(Uri? callbackUri, string? keyLabel)
    {
        State = NewSecret();
        CodeVerifier = NewSecret();
        CodeChallenge = Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(CodeVerifier)));
        HasCallback = callbackUri is not null;
        Uri = new Uri($"{Page}?{Callback(callbackUri)}code_challenge={CodeChallenge}&code_challenge_method={CodeChallengeMethod.S256}{Label(keyLabel)}");
    }

    /// <summary>Gets the address to open in the user's browser.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Uri Uri { get; }

    /// <summary>Gets the random text that returns with the callback, in its parameter <c>state</c>. A callback without it is not an answer to this request.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string State { get; }

    /// <summary>Gets the random text that exchanges the code for a key. It never leaves the application before that.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string CodeVerifier { get; }

    /// <summary>Gets the challenge that is derived from the verifier (<see cref="CodeChallengeMethod.S256"/>).</summary>
    public string CodeChallenge { get; }

    private bool HasCallback { get; }

    /// <summary>Determines, in constant time, whether a received state is the expected one.</summary>
    /// <param name="expected">The <see cref="State"/> of the authorization.</param>
    /// <param name="received">The parameter <c>state</c> of the callback.</param>
    /// <returns><see langword="true"/> if the states are equal; otherwise, <see langword="false"/>.</returns>
    public static bool IsSameState(string expected, string? received)
    {
        ArgumentException.ThrowIfNullOrEmpty(expected);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(received ?? string.Empty));
    }

    /// <summary>Gets the code from the address that the user's browser called, if that is an answer to this request.</summary>
    /// <param name="callback">The address, with its query.</param>
    /// <param name="code">Receives the code.</param>
    /// <returns><see langword="true"/> if the state is right and there is a code; otherwise, <see langword="false"/>.</returns>
    public bool TryGetCode(Uri callback, [NotNullWhen(true)] out string? code)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var query = callback.IsAbsoluteUri ? callback.Query : string.Empty;
        code = IsSameState(State, CallbackQuery.Find(query, "state")) ? CallbackQuery.Find(query, "code") : null;
        return code is not null;
    }

    /// <summary>Returns whether there is a callback, without the address, which contains the state.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(OAuthAuthorization)} {{ HasCallback = {HasCallback} }}";

    private static string NewSecret() => Base64Url(RandomNumberGenerator.GetBytes(SecretLength));

    // https://www.rfc-editor.org/rfc/rfc7636#appendix-A: base64url without padding.
    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    // The service returns to the callback address as it is, so the state is in the query of that address.
    private string? Callback(Uri? callback) =>
        callback is null ? null : $"callback_url={Uri.EscapeDataString($"{callback.AbsoluteUri}{(callback.Query.Length > 1 ? '&' : '?')}state={State}")}&";

    private static string? Label(string? keyLabel) => keyLabel is null ? null : $"&key_label={Uri.EscapeDataString(keyLabel)}";
}
