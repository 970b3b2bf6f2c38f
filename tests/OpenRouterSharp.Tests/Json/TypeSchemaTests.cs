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

    // OpenAI's strict mode knows nine formats, and "uri" is none of them.
    [Fact]
    public void JsonSchema_UriInStrictMode_HasNoFormat() => Same(
        """{"type":"object","properties":{"title":{"type":"string"},"address":{"type":"string"},"day":"""
            + """{"type":"string","format":"date"},"time":"""
            + """{"type":"string","pattern":"^-?(\\d+\\.)?\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?$"},"mark":"""
            + """{"type":"string"}},"required":["title","address","day","time","mark"],"additionalProperties":false}""",
        ResponseFormat.JsonSchema("bookmark", Web<Bookmark>(), strict: true));

    [Fact]
    public void JsonSchema_UriNotStrict_KeepsItsFormat() =>
        Assert.Equal("uri", ResponseFormat.JsonSchema("bookmark", Web<Bookmark>(), strict: false).Schema!.Value.GetProperty("properties").GetProperty("address").GetProperty("format").GetString());

    // With the web's options a number may be read from text, and the exporter says so: ["string","integer"] with a pattern.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void JsonSchema_NumbersWithWebOptions_AreNumbers(bool strict)
    {
        const string Properties = """{"inhabitants":{"type":"integer"},"height":{"type":["number","null"]},"price":{"type":"number"},"any":{"type":"number"}}""";

        Assert.Equal(Properties, ResponseFormat.JsonSchema("place", Web<Numbers>(), strict).Schema!.Value.GetProperty("properties").GetRawText());
        Assert.Equal(Properties, FunctionTool.FromType("place", Web<Numbers>(), strict: strict).Parameters!.Value.GetProperty("properties").GetRawText());
    }

    // The root of a response format must be an object: a list is a 400 from the service.
    [Fact]
    public void JsonSchema_ListAtTheRoot_IsRefusedWithTheWayOut() =>
        Assert.Contains("record Answer", Assert.Throws<ArgumentException>("type", static () => ResponseFormat.JsonSchema("places", Web<List<Stop>>())).Message, StringComparison.Ordinal);

    [Fact]
    public void FromType_NumberAtTheRoot_IsRefused() => Assert.Throws<ArgumentException>("type", static () => FunctionTool.FromType("f", Web<int>()));

    [Fact]
    public void JsonSchema_ClassWithoutProperties_AllowsNone() =>
        Same("""{"type":"object","properties":{},"required":[],"additionalProperties":false}""", ResponseFormat.JsonSchema("none", Web<Nothing>()));

    [Theory]
    [InlineData(typeof(WithMap), "dictionary")]
    [InlineData(typeof(WithAny), "any JSON")]
    [InlineData(typeof(Shape), "several forms")]
    public void JsonSchema_WhatStrictModeCannotSay_IsRefusedAndAllowedWithoutIt(Type type, string reason)
    {
        var info = JsonSerializerOptions.Web.GetTypeInfo(type);

        Assert.Contains(reason, Assert.Throws<ArgumentException>("type", () => ResponseFormat.JsonSchema("s", info)).Message, StringComparison.Ordinal);
        Assert.NotNull(ResponseFormat.JsonSchema("s", info, strict: false).Schema);
    }

    [Fact]
    public void JsonSchema_TypeThatContainsItself_IsADefinition() => Same(
        """
        {
          "type": "object",
          "properties": { "name": { "type": "string" }, "next": { "$ref": "#/$defs/next" }, "kids": { "type": "array", "items": { "$ref": "#" } } },
          "required": ["name", "next", "kids"],
          "additionalProperties": false,
          "$defs": {
            "next": {
              "type": ["object", "null"],
              "properties": { "name": { "type": "string" }, "next": { "$ref": "#/$defs/next" }, "kids": { "type": "array", "items": { "$ref": "#" } } },
              "required": ["name", "next", "kids"],
              "additionalProperties": false
            }
          }
        }
        """,
        ResponseFormat.JsonSchema("tree", Web<Tree>()));

    [Fact]
    public void JsonSchema_FormsOfAProperty_AreClosedEach() => Same(
        """
        {
          "type": "object",
          "properties": {
            "shape": {
              "anyOf": [
                { "type": "object", "properties": { "$type": { "type": "string", "const": "circle" }, "radius": { "type": "integer" } },
                  "required": ["$type", "radius"], "additionalProperties": false },
                { "type": "null" }
              ]
            }
          },
          "required": ["shape"],
          "additionalProperties": false
        }
        """,
        ResponseFormat.JsonSchema("drawing", Web<Drawing>()));

    public static TheoryData<Type> TypesOfEveryKind => [typeof(Bookmark), typeof(Numbers), typeof(Nothing), typeof(Tree), typeof(Drawing), typeof(Forest), typeof(Trip)];

    [Theory]
    [MemberData(nameof(TypesOfEveryKind))]
    public void JsonSchema_StrictOfAnyType_IsWithinWhatStrictModeAllows(Type type)
    {
        foreach (var options in new[] { JsonSerializerOptions.Default, JsonSerializerOptions.Web })
        {
            Assert.Null(StrictSchemaRules.FirstFault(ResponseFormat.JsonSchema("s", options.GetTypeInfo(type)).Schema!.Value));
            Assert.Null(StrictSchemaRules.FirstFault(FunctionTool.FromType("f", options.GetTypeInfo(type), strict: true).Parameters!.Value));
        }
    }

    private static JsonTypeInfo Web<T>() => JsonSerializerOptions.Web.GetTypeInfo(typeof(T));

    private static void Same(string expected, JsonSchemaResponseFormat format) =>
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, format.Schema!.Value), format.Schema.Value.ToString());

    [Description("A trip.")]
    private sealed record Trip([property: Description("A city.")] string To, Vehicle By, Vehicle? BackBy, IReadOnlyList<Stop> Stops);

    private sealed record Stop
    {
        public int? Minutes { get; init; }
    }

    private sealed record Bookmark(string Title, Uri Address, DateOnly Day, TimeSpan Time, char Mark);

    private sealed record Numbers(int Inhabitants, double? Height, decimal Price, [property: JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] double Any);

    private sealed record Nothing;

    private sealed record WithMap(Dictionary<string, int> Map);

    private sealed record WithAny(JsonElement Any);

    private sealed record Tree(string Name, Tree? Next, List<Tree> Kids);

    private sealed record Forest([property: Description("the old one"), JsonPropertyName("a/b~c é")] Tree Old, [property: Description("the new one")] Tree New, Stop? Stop = null, int Count = 3);

    [JsonDerivedType(typeof(Circle), "circle")]
    private abstract record Shape;

    private sealed record Circle(int Radius) : Shape;

    private sealed record Drawing(Shape? Shape);

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
