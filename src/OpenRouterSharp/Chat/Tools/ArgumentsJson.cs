using System.Text.Json;

namespace OpenRouterSharp;

/// <summary>Interprets the text of a call's arguments as JSON.</summary>
internal static class ArgumentsJson
{
    /// <summary>
    /// Returns the text to parse: an empty object for white space, and the object inside a JSON string that contains one, because some providers encode
    /// arguments twice.
    /// </summary>
    internal static string Of(string arguments)
    {
        if (string.IsNullOrWhiteSpace(arguments))
        {
            return ToolCall.NoArguments;
        }

        for (var text = arguments; text.AsSpan().TrimStart() is ['"', ..];)
        {
            if (TextOf(text) is not { } inner)
            {
                break;
            }

            if (inner.AsSpan().TrimStart() is ['{', ..])
            {
                return IsJson(inner) ? inner : arguments;
            }

            text = inner;
        }

        return arguments;
    }

    private static string? TextOf(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or JSON with a lone surrogate.
            return null;
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
