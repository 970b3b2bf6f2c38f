namespace OpenRouterSharp.Failures;

/// <summary>Creates exceptions for a sign-in that brought no code.</summary>
internal static class SignInFailure
{
    private const int MaxWords = 100;

    /// <summary>Creates the exception for a user who did not sign in.</summary>
    internal static OpenRouterException TimedOut(TimeSpan limit) =>
        new(ErrorKind.Timeout, $"The user did not sign in within {TimeoutError.Show(limit)} (OAuthSignIn.Limit).") { Point = FailurePoint.BeforeSending };

    /// <summary>Creates the exception for a user who refused.</summary>
    /// <param name="error">The error that the browser brought back.</param>
    internal static OpenRouterException Refused(string? error)
    {
        var words = string.Concat((error ?? string.Empty).Where(static c => !char.IsControl(c)).Take(MaxWords));
        return new(ErrorKind.PermissionDenied, $"The sign-in was refused: {words}.") { Point = FailurePoint.BeforeSending };
    }
}
