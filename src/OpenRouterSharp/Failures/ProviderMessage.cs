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
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty)
        {
            return null;
        }

        if (trimmed[0] is '{' or '[' or '"')
        {
            try
            {
                using var document = JsonDocument.Parse(text);
                return Dig(document.RootElement, depth - 1) ?? text;
            }
            catch (JsonException)
            {
                // Not JSON after all: the text is the message.
            }
        }

        return text;
    }
}
