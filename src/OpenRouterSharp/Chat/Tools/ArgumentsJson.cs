using System.Text.Json;

namespace OpenRouterSharp;

/// <summary>The JSON that the text of a call's arguments means.</summary>
internal static class ArgumentsJson
{
    /// <summary>
    /// Gives the text to parse: of blanks an object without members, and of a JSON string that holds the JSON text of an object, as models of some
    /// hosts encode it once too often, what it holds.
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
            // No JSON, or half of a surrogate pair in it.
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
