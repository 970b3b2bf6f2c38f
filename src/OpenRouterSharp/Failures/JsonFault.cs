using System.Globalization;
using System.Text.Json;

namespace OpenRouterSharp.Failures;

/// <summary>Words for JSON that cannot be read: where, never what. The framework's own message quotes the text, which may be content or a key.</summary>
internal static class JsonFault
{
    internal static string Describe(Exception e) => e switch
    {
        JsonException { LineNumber: { } line, BytePositionInLine: { } position } =>
            string.Create(CultureInfo.InvariantCulture, $"it is not valid JSON (line {line + 1}, byte {position + 1})."),

        // Without a place they are this library's own words.
        JsonException { Path: null } => e.Message,
        _ => "it holds a value that cannot be read.",
    };
}
