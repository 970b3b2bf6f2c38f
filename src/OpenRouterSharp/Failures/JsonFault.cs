using System.Globalization;
using System.Text.Json;

namespace OpenRouterSharp.Failures;

/// <summary>Describes where JSON cannot be read, but not its text: the framework's own message quotes it, and it may be content or a key.</summary>
internal static class JsonFault
{
    internal static string Describe(Exception e) => e switch
    {
        JsonException { LineNumber: { } line, BytePositionInLine: { } position } =>
            string.Create(CultureInfo.InvariantCulture, $"it is not valid JSON (line {line + 1}, byte {position + 1})."),

        // A message without a position is the library's own.
        JsonException { Path: null } => e.Message,
        _ => "it contains a value that cannot be read.",
    };
}
