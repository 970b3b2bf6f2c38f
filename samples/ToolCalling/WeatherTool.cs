using System.Text.Json;
using OpenRouterSharp;

namespace ToolCalling;

/// <summary>Gives the weather of a city: made up, but as slowly as a real service would.</summary>
internal static class WeatherTool
{
    internal static LocalTool Create() => new(
        FunctionTool.Create("get_weather", "Gives the weather of a city.", """
            { "type": "object", "properties": { "city": { "type": "string" } }, "required": ["city"], "additionalProperties": false }
            """),
        RunAsync);

    private static async Task<string> RunAsync(string arguments, CancellationToken cancellationToken)
    {
        var place = JsonSerializer.Deserialize(arguments, ToolJson.Default.Place)!;
        await Task.Delay(TimeSpan.FromMilliseconds(300), cancellationToken);
        var weather = place.City == "Oslo" ? new Weather(place.City, 3, "snow") : new Weather(place.City, 14, "sunny");
        return JsonSerializer.Serialize(weather, ToolJson.Default.Weather);
    }
}
