using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.AI;

namespace ToolCalling;

/// <summary>The functions that the model can call: ordinary methods. Their parameters become the schema.</summary>
internal static class Tools
{
    private static readonly Dictionary<string, int> _hoursAhead = new(StringComparer.OrdinalIgnoreCase) { ["Lyon"] = 1, ["Oslo"] = 1, ["Tokyo"] = 9 }; // in winter

    // With a source-generated context instead of reflection, this works in trimmed and native programs, too.
    internal static IReadOnlyList<AIFunction> All { get; } =
        [
            AIFunctionFactory.Create(GetWeatherAsync, "get_weather", "Gives the weather of a city.", ToolJson.Default.Options),
            AIFunctionFactory.Create(GetTimeAsync, "get_time", "Tells what time it is in a city.", ToolJson.Default.Options),
        ];

    private static async Task<Weather> GetWeatherAsync([Description("The name of the city.")] string city, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(300), cancellationToken); // made up, but as slow as a real service
        return city == "Oslo" ? new Weather(city, 3, "snow") : new Weather(city, 14, "sunny");
    }

    private static async Task<string> GetTimeAsync([Description("The name of the city.")] string city, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        return _hoursAhead.TryGetValue(city, out var hours)
            ? DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(hours)).ToString("HH:mm", CultureInfo.InvariantCulture)
            : throw new ArgumentException($"There is no clock for {city}. Known are {string.Join(", ", _hoursAhead.Keys)}.");
    }
}
