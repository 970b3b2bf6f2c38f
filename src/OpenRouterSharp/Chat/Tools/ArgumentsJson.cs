using System.Text;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Interprets the text of a call's arguments as JSON.</summary>
internal static class ArgumentsJson
{
    /// <summary>
    /// Returns the JSON to parse: an empty object for white space, and the object inside a JSON string that contains one, because some providers
    /// encode arguments twice. A lone surrogate becomes U+FFFD, as it does when the arguments are sent back.
    /// </summary>
    internal static byte[] Of(string arguments)
    {
        if (string.IsNullOrWhiteSpace(arguments))
        {
            return "{}"u8.ToArray();
        }

        for (var text = arguments; text.AsSpan().TrimStart() is ['"', ..];)
        {
            if (TextOf(text) is not { } inner)
            {
                break;
            }

            if (inner.AsSpan().TrimStart() is ['{', ..])
            {
                return Encoding.UTF8.GetBytes(JsonText.IsValue(inner) ? inner : arguments);
            }

            text = inner;
        }

        return Encoding.UTF8.GetBytes(arguments);
    }

    /// <summary>Determines whether a text is an empty object.</summary>
    internal static bool IsEmptyObject(string? text) => text.AsSpan().Trim() is ['{', .. var inside, '}'] && inside.IsWhiteSpace();

    /// <summary>Determines whether two texts are the same arguments: a repetition may be formatted or escaped differently.</summary>
    internal static bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = one.Trim();
        other = other.Trim();
        if (one.SequenceEqual(other))
        {
            return true;
        }

        try
        {
            using var first = JsonText.Parse(one.ToString());
            using var second = JsonText.Parse(other.ToString());
            return JsonElement.DeepEquals(first.RootElement, second.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or JSON with a lone surrogate, which the framework does not compare.
            return false;
        }
    }

    private static string? TextOf(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            reader.Read();
            var text = JsonText.Of(ref reader);
            return reader.Read() ? null : text;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
