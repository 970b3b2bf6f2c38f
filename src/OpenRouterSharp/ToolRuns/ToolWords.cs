using System.Globalization;
using System.Text.Json;

namespace OpenRouterSharp.ToolRuns;

/// <summary>What the model is told in place of a result.</summary>
internal static class ToolWords
{
    internal const string NotRun = "Not run: no more calls are possible.";

    internal static string Unknown(string? name, IEnumerable<string> names) =>
        $"Error: there is no function '{name}'. {(string.Join(", ", names) is { Length: > 0 } known ? $"Available functions: {known}." : "No functions are available.")}";

    internal static string Arguments(string fault) => $"Error: the function was not run, because its arguments are wrong: {fault.TrimEnd('.')}.";

    internal static string Timeout(TimeSpan timeout) => string.Create(CultureInfo.InvariantCulture, $"Error: the function did not finish within {timeout.TotalSeconds:0.###} seconds.");

    internal static string Failure(Exception e, bool withDetails)
    {
        // A value of the right type in the wrong format, such as a date, is found only when the function's parameters are read.
        var text = e is JsonException ? "Error: the function failed: a value could not be read. Check the formats of the arguments." : "Error: the function failed.";
        return withDetails ? $"{text} {e.Message}" : text;
    }

    internal static string Denied(string? reason) => string.IsNullOrWhiteSpace(reason) ? "The call was denied." : $"The call was denied: {reason}";

    internal static string Repeated(int? max) => string.Create(
        CultureInfo.InvariantCulture,
        $"Not run: this call was already made {max} times with the same arguments. Use the earlier results, or do something else; if the call is repeated, no more calls are possible.");
}
