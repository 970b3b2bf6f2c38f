namespace OpenRouterSharp.Testing.Replies;

/// <summary>The key of a request: checked, and never kept.</summary>
internal static class Credentials
{
    internal const string Header = "Authorization";
    private const string Scheme = "Bearer ";
    private const int Shown = 4;

    /// <summary>Gives the refusal of a wrong or missing key; <see langword="null"/> where the key is good.</summary>
    internal static FakeReply? Refusal(string? expected, string? authorization)
    {
        if (expected is null)
        {
            return null;
        }

        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || authorization.Length == Scheme.Length)
        {
            return FakeReply.Error(401, "No auth credentials found");
        }

        return authorization.AsSpan(Scheme.Length).SequenceEqual(expected) ? null : FakeReply.Error(401, "User not found.");
    }

    /// <summary>Hides all but the scheme and the end.</summary>
    internal static string Redact(string authorization)
    {
        var space = authorization.IndexOf(' ', StringComparison.Ordinal);
        var secret = authorization.AsSpan(space + 1);
        return string.Concat(authorization.AsSpan(0, space + 1), "…", secret.Length > Shown ? secret[^Shown..] : default);
    }
}
