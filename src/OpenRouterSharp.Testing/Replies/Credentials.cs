using System.Buffers;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>The key of a request: checked, and never kept.</summary>
internal static class Credentials
{
    internal const string Header = "Authorization";
    private const string Scheme = "Bearer ";
    private const int Shown = 4;

    private static readonly SearchValues<char> _letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Gets the headers that can carry a key. Clients of other services, which point theirs here, use the others.</summary>
    internal static IReadOnlyList<string> Headers { get; } = [Header, "Proxy-Authorization", "X-Api-Key", "Api-Key"];

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
        // A first word that is more than letters is no scheme, but a key in the wrong place.
        var space = authorization.IndexOf(' ', StringComparison.Ordinal);
        var scheme = space > 0 && !authorization.AsSpan(0, space).ContainsAnyExcept(_letters) ? authorization.AsSpan(0, space + 1) : default;
        var secret = authorization.AsSpan(scheme.Length);
        return string.Concat(scheme, "…", secret.Length > Shown ? secret[^Shown..] : default);
    }
}
