using System.Buffers;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>Checks and redacts the API key of a request, which is never stored.</summary>
internal static class Credentials
{
    internal const string Header = "Authorization";
    private const string Scheme = "Bearer ";
    private const int Shown = 4;

    private static readonly SearchValues<char> _letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Gets the headers that can contain a key. Clients of other services, pointed at the fake, use the others.</summary>
    internal static IReadOnlyList<string> Headers { get; } = [Header, "Proxy-Authorization", "X-Api-Key", "Api-Key"];

    /// <summary>Returns the error for a wrong or missing key; <see langword="null"/> if the key is valid.</summary>
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

    /// <summary>Hides everything but the scheme and the last characters.</summary>
    internal static string Redact(string authorization)
    {
        // A first word with anything but letters is not a scheme, but a misplaced key.
        var space = authorization.IndexOf(' ', StringComparison.Ordinal);
        var scheme = space > 0 && !authorization.AsSpan(0, space).ContainsAnyExcept(_letters) ? authorization.AsSpan(0, space + 1) : default;
        var secret = authorization.AsSpan(scheme.Length);
        return string.Concat(scheme, "…", secret.Length > Shown ? secret[^Shown..] : default);
    }
}
