using System.Text.Json.Serialization;

namespace ToolCalling;

internal sealed record Place(string City);

internal sealed record Weather(string City, int Celsius, string Sky);

/// <summary>The arguments and results of the tools, described at compile time: no reflection, so it works in trimmed and native programs.</summary>
/// <remarks>With RespectRequiredConstructorParameters, arguments that lack a city are an error instead of a null.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(Weather))]
internal sealed partial class ToolJson : JsonSerializerContext;
