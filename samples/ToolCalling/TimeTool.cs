using System.Globalization;
using System.Text.Json;
using OpenRouterSharp;

namespace ToolCalling;

/// <summary>Tells the time, in winter. It knows few cities, and says so: what a tool throws is an answer that the model can work with.</summary>
internal static class TimeTool
{
    private static readonly Dictionary<string, int> _hoursAhead = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Lyon"] = 1,
        ["Oslo"] = 1,
        ["Tokyo"] = 9,
    };

    internal static LocalTool Create() => new(
        FunctionTool.Create("get_time", "Tells what time it is in a city.", """
            { "type": "object", "properties": { "city": { "type": "string" } }, "required": ["city"], "additionalProperties": false }
            """),
        RunAsync);

    private static async Task<string> RunAsync(string arguments, CancellationToken cancellationToken)
    {
        var place = JsonSerializer.Deserialize(arguments, ToolJson.Default.Place)!;
        await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        return _hoursAhead.TryGetValue(place.City, out var hours)
            ? DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(hours)).ToString("HH:mm", CultureInfo.InvariantCulture)
            : throw new ArgumentException($"There is no clock for {place.City}. Known are {string.Join(", ", _hoursAhead.Keys)}.");
    }
}
