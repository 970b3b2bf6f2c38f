using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Failures;

/// <summary>Extracts the human-readable message from a provider's error of any shape.</summary>
internal static class ProviderMessage
{
    private const int MaxDepth = 8;

    private static readonly string[] _keys = ["message", "error", "detail", "details", "msg"];

    /// <summary>
    /// Searches objects, arrays and JSON in strings for the first message, trying member names in the order in which providers use them.
    /// </summary>
    /// <returns>The message, or <see langword="null"/> if there is none.</returns>
    internal static string? Dig(JsonElement raw) => Dig(raw, MaxDepth);

    /// <summary>Searches the members of an error that has no message where it belongs.</summary>
    internal static string? Dig(Dictionary<string, JsonElement>? members)
    {
        foreach (var key in _keys)
        {
            if (members is not null && members.TryGetValue(key, out var inner) && Dig(inner) is { } words)
            {
                return words;
            }
        }

        return null;
    }

    /// <summary>Searches a text that may be JSON or a web page.</summary>
    /// <returns>The message, or <see langword="null"/> if the text is blank.</returns>
    internal static string? Dig(string text) => DigText(text, MaxDepth);

    /// <summary>Determines whether a member <c>code</c> or <c>type</c> at any depth, including in JSON in strings, has a value.</summary>
    internal static bool Names(JsonElement raw, string word) => Names(raw, word, MaxDepth);

    /// <summary>Determines whether a text is JSON with a value as its code or type.</summary>
    internal static bool Names(string text, string word) => NamesText(text, word, MaxDepth);

    private static string? Dig(JsonElement value, int depth)
    {
        if (depth == 0)
        {
            return null;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return DigText(RawJson.TextOf(value), depth);
            case JsonValueKind.Object:
                foreach (var key in _keys)
                {
                    if (RawJson.MemberOf(value, key) is { } inner && Dig(inner, depth - 1) is { } words)
                    {
                        return words;
                    }
                }

                return null;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    if (Dig(item, depth - 1) is { } words)
                    {
                        return words;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static string? DigText(string text, int depth)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (WebPage.IsPage(text))
        {
            return WebPage.Words(text);
        }

        // Text that only looks like JSON is the message itself.
        using var document = Parse(text);
        return document is null ? text : Dig(document.RootElement, depth - 1) ?? text;
    }

    private static bool Names(JsonElement value, string word, int depth)
    {
        if (depth == 0)
        {
            return false;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return NamesText(RawJson.TextOf(value), word, depth);
            case JsonValueKind.Object:
                if (RawJson.StringOf(value, "code") == word || RawJson.StringOf(value, "type") == word)
                {
                    return true;
                }

                foreach (var key in _keys)
                {
                    if (RawJson.MemberOf(value, key) is { } inner && Names(inner, word, depth - 1))
                    {
                        return true;
                    }
                }

                return false;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    if (Names(item, word, depth - 1))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private static bool NamesText(string text, string word, int depth)
    {
        using var document = Parse(text);
        return document is not null && Names(document.RootElement, word, depth - 1);
    }

    private static JsonDocument? Parse(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[' or '"', ..])
        {
            return null;
        }

        try
        {
            return JsonText.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
