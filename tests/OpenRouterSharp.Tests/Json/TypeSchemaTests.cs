using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OpenRouterSharp.Tests.Json;

/// <summary>The schema of a C# type, as it is sent.</summary>
public sealed partial class TypeSchemaTests
{
    [Fact]
    public void JsonSchema_OfAType_IsStrictWithDescriptions() => Same(
        """
        {
          "description": "A trip.",
          "type": "object",
          "properties": {
            "to": { "description": "A city.", "type": "string" },
            "by": { "type": "string", "enum": ["Train", "Bus"] },
            "back_by": { "type": ["string", "null"], "enum": ["Train", "Bus", null] },
            "stops": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": { "minutes": { "type": ["integer", "null"] } },
                "required": ["minutes"],
                "additionalProperties": false
              }
            }
          },
          "required": ["to", "by", "back_by", "stops"],
          "additionalProperties": false
        }
        """,
        ResponseFormat.JsonSchema("trip", TripJson.Default.Trip));

    [Fact]
    public void JsonSchema_OfATypeNotStrict_RequiresWhatTheTypeRequires() => Same(
        """{ "type": "object", "properties": { "minutes": { "type": ["integer", "null"] } } }""",
        ResponseFormat.JsonSchema("stop", TripJson.Default.Stop, strict: false));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void JsonSchema_OfAType_SaysWhetherItIsStrict(bool strict) => Assert.Equal(strict, ResponseFormat.JsonSchema("stop", TripJson.Default.Stop, strict).Strict);

    [Fact]
    public void JsonSchema_OfAnyObject_IsRefusedForItHasNoSchema() => Assert.Throws<ArgumentException>(
        "type",
        static () => ResponseFormat.JsonSchema("any", new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.GetTypeInfo(typeof(object))));

    private static void Same(string expected, JsonSchemaResponseFormat format) =>
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, format.Schema!.Value), format.Schema.Value.ToString());

    [Description("A trip.")]
    private sealed record Trip([property: Description("A city.")] string To, Vehicle By, Vehicle? BackBy, IReadOnlyList<Stop> Stops);

    private sealed record Stop
    {
        public int? Minutes { get; init; }
    }

    [JsonConverter(typeof(JsonStringEnumConverter<Vehicle>))]
    private enum Vehicle
    {
        Train,
        Bus,
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Trip))]
    private sealed partial class TripJson : JsonSerializerContext;
}
