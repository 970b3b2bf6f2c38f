using System.ComponentModel;
using System.Text.Json.Serialization;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Tools;

/// <summary>A tool whose arguments are a C# type.</summary>
public sealed partial class TypedToolTests
{
    [Fact]
    public void FromType_OfAType_SendsItsSchema() => WireAssert.IsWritten<Tool>(
        FunctionTool.FromType("get_weather", Json.Default.Query, "Gives the weather."),
        """{"type":"function","function":{"name":"get_weather","description":"Gives the weather.","parameters":{"type":"object","properties":{"city":"""
            + """{"description":"A city.","type":"string"},"days":{"type":["integer","null"],"default":null}},"required":["city"]}}}""");

    [Fact]
    public void FromType_Strict_RequiresEveryProperty() => WireAssert.IsWritten<Tool>(
        FunctionTool.FromType("get_weather", Json.Default.Query, strict: true),
        """{"type":"function","function":{"name":"get_weather","parameters":{"type":"object","properties":{"city":{"description":"A city.","type":"string"},"days":{"type":"""
            + """["integer","null"]}},"required":["city","days"],"additionalProperties":false},"strict":true}}""");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void FromType_NoName_IsRefused(string name) => Assert.Throws<ArgumentException>("name", () => FunctionTool.FromType(name, Json.Default.Query));

    [Fact]
    public void FromType_NoType_IsRefused() => Assert.Throws<ArgumentNullException>("arguments", static () => FunctionTool.FromType("f", null!));

    [Fact]
    public void TryParseArguments_OfTheType_GivesThem()
    {
        Assert.True(new ToolCall("c", "f", """{"city":"Lyon","days":3,"new":1}""").TryParseArguments(Json.Default.Query, out var query));

        Assert.Equal(new Query("Lyon", 3), query);
    }

    [Theory]
    [InlineData("""{"city":"Ly""")]
    [InlineData("""{"city":7}""")]
    [InlineData("""["Lyon"]""")]
    [InlineData("null")]
    [InlineData("Lyon")]
    public void TryParseArguments_OfSomethingElse_SaysNo(string arguments)
    {
        Assert.False(new ToolCall("c", "f", arguments).TryParseArguments(Json.Default.Query, out var query));

        Assert.Null(query);
    }

    [Fact]
    public void TryParseArguments_HalfOfASurrogatePair_IsAReplacementCharacter()
    {
        Assert.True(new ToolCall("c", "f", "{\"city\":\"Lyon \ud83d\"}").TryParseArguments(Json.Default.Query, out var query));

        Assert.Equal("Lyon \ufffd", query.City);
    }

    [Theory]
    [InlineData("""{"city":"\ud83d"}""")]
    [InlineData("""{"\ud83d":1,"city":"Lyon"}""")]
    public void TryParseArguments_EscapedHalfOfASurrogatePair_DoesNotThrow(string arguments) =>
        Assert.Null(Record.Exception(() => new ToolCall("c", "f", arguments).TryParseArguments(Json.Default.Query, out _)));

    [Fact]
    public void TryParseArguments_NoType_IsRefused() => Assert.Throws<ArgumentNullException>("type", static () => new ToolCall("c", "f", "{}").TryParseArguments<Query>(null!, out _));

    internal sealed record Query([property: Description("A city.")] string City, int? Days = null);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Query))]
    internal sealed partial class Json : JsonSerializerContext;
}
