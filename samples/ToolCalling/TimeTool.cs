using System.Globalization;
using System.Text.Json;
using OpenRouterSharp;

namespace ToolCalling;

/// <summary>Tells the time. It knows few cities, and says so: what a tool throws is an answer that the model can work with.</summary>
internal static class TimeTool
{
    private static readonly Dictionary<string, string> _zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Lyon"] = "Europe/Paris",
        ["Oslo"] = "Europe/Oslo",
        ["Tokyo"] = "Asia/Tokyo",
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
        return _zones.TryGetValue(place.City, out var zone)
            ? TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTimeOffset.UtcNow, zone).ToString("HH:mm", CultureInfo.InvariantCulture)
            : throw new ArgumentException($"There is no clock for {place.City}. Known are {string.Join(", ", _zones.Keys)}.");
    }
}
