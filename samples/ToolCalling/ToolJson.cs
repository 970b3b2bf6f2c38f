using System.Text.Json.Serialization;

namespace ToolCalling;

internal sealed record Weather(string City, int Celsius, string Sky);

/// <summary>The types of the functions' parameters and results, described at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Weather))]
internal sealed partial class ToolJson : JsonSerializerContext;
