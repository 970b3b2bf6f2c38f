using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Tools;

public class ToolCallTests
{
    [Theory]
    [InlineData("""{"id":"a","type":"function","function":{"name":"f","arguments":"{\"x\":1}"}}""", """{"id":"a","type":"function","function":{"name":"f","arguments":"{\"x\":1}"}}""")]
    [InlineData("""{"index":3,"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}""", """{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}""")]
    [InlineData("""{"id":"a","function":{"name":"f"}}""", """{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}""")]
    [InlineData("""{"id":"a","type":null,"function":{"name":"f","arguments":null}}""", """{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}""")]
    [InlineData("""{"id":"a","type":"function","function":{"name":"f","arguments":""}}""", """{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}""")]
    [InlineData("""{"id":"a","type":"function","function":{"name":"f","arguments":{"x":[1.0]}}}""", """{"id":"a","type":"function","function":{"name":"f","arguments":"{\"x\":[1.0]}"}}""")]
    [InlineData("""{"id":"a","type":"function","function":{"name":"f","arguments":"{\"x\":"}}""", """{"id":"a","type":"function","function":{"name":"f","arguments":"{\"x\":"}}""")]
    [InlineData(
        """{"id":"a","type":"function","function":{"name":"f","arguments":"{}","n":1},"e":{"x":2}}""",
        """{"id":"a","type":"function","function":{"name":"f","arguments":"{}","n":1},"e":{"x":2}}""")]
    [InlineData("""{"id":"a","type":"custom","custom":{"name":"c","input":"i"}}""", """{"id":"a","type":"custom","custom":{"name":"c","input":"i"}}""")]
    [InlineData("""{"id":7,"function":null}""", """{"id":"7","type":"function","function":{"arguments":"{}"}}""")]
    public void Write_WhatWasRead_IsAWholeCall(string json, string expected) => Assert.Equal(expected, Wire.Write(Wire.Read<ToolCall>(json)));

    [Fact]
    public void Write_NewCall_NestsNameAndArguments() =>
        Assert.Equal("""{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}""", Wire.Write(new ToolCall("a", "f", "")));

    [Fact]
    public void ParseArguments_ValidJson_GivesIt() => Assert.Equal(1, new ToolCall("a", "f", """{"x":1} """).ParseArguments()?.GetProperty("x").GetInt32());

    [Theory]
    [InlineData("""{"x":""")]
    [InlineData("""{}{}""")]
    [InlineData("x")]
    public void TryParseArguments_InvalidJson_IsFalse(string arguments)
    {
        var call = new ToolCall("a", "f", arguments);

        Assert.False(call.TryParseArguments(out _));
        Assert.Equivalent(new { Parsed = (object?)null, Arguments = arguments }, new { Parsed = call.ParseArguments(), call.Arguments });
    }

    [Theory]
    [InlineData("{\"city\":\"Lyon\"}")]
    [InlineData("\"{\\\"city\\\": \\\"Lyon\\\"}\"")]
    [InlineData(" \"\\\"{\\\\\\\"city\\\\\\\":\\\\\\\"Lyon\\\\\\\"}\\\"\" ")]
    public void ParseArguments_EncodedAnyNumberOfTimes_IsTheObject(string arguments) =>
        Assert.Equal("Lyon", new ToolCall("a", "f", arguments).ParseArguments()?.GetProperty("city").GetString());

    [Theory]
    [InlineData("\"Lyon\"", "Lyon")]
    [InlineData("\"{Lyon}\"", "{Lyon}")]
    [InlineData("\"[1]\"", "[1]")]
    public void ParseArguments_TextThatHoldsNoObject_StaysAText(string arguments, string expected) =>
        Assert.Equal(expected, new ToolCall("a", "f", arguments).ParseArguments()?.GetString());

    // A provider that cuts its text in the middle of a character leaves half of a surrogate pair.
    [Theory]
    [InlineData("{\"city\":\"Lyon #\"}")]
    [InlineData("\"{\\\"city\\\":\\\"Lyon #\\\"}\"")]
    [InlineData("\"{\\\"city\\\":\\\"Lyon \\ud83d\\\"}\"")]
    public void TryParseArguments_HalfOfASurrogatePair_IsAReplacementCharacter(string arguments)
    {
        Assert.True(new ToolCall("a", "f", WithHalf(arguments)).TryParseArguments(out var parsed));
        Assert.Equal("Lyon \ufffd", parsed.GetProperty("city").GetString());
    }

    [Theory]
    [InlineData("#")]
    [InlineData("#{}")]
    [InlineData("\"#")]
    [InlineData("{\"#")]
    public void TryParseArguments_HalfOfASurrogatePairAndNoJson_IsFalse(string arguments) => Assert.False(new ToolCall("a", "f", WithHalf(arguments)).TryParseArguments(out _));

    // The metadata of an attribute cannot hold half of a pair.
    private static string WithHalf(string text) => text.Replace('#', '\ud83d');

    [Theory]
    [InlineData("""{"id":"a","function":{"name":"f","arguments":"{\"city\":\"\ud83d\"}"}}""")]
    [InlineData("""{"id":"a","function":{"name":"f","arguments":"{\"city\":\"\\ud83d\"}"}}""")]
    [InlineData("""{"id":"a","function":{"name":"f","arguments":{"city":"\ud83d"}}}""")]
    [InlineData("""{"id":"a","function":{"name":"f","arguments":"\"{\\\"city\\\":\\\"\\\\ud83d\\\"}\""}}""")]
    public void TryParseArguments_HalfOfASurrogatePairOnTheWire_DoesNotThrow(string json) => Assert.True(Wire.Read<ToolCall>(json).TryParseArguments(out _));

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void ParseArguments_Blank_IsAnObjectWithoutMembers(string arguments) => Assert.Equal("{}", new ToolCall("a", "f", arguments).ParseArguments()?.GetRawText());

    [Theory]
    [InlineData("""{"id":"a","function":{"name":"f","arguments":""}}""", "")]
    [InlineData("""{"id":"a","function":{"name":"f","arguments":" "}}""", " ")]
    [InlineData("""{"id":"a","function":{"name":"f","arguments":null}}""", "{}")]
    [InlineData("""{"id":"a","function":{"name":"f"}}""", "{}")]
    public void Arguments_OfTheWire_AreAsTheyCame(string json, string expected) => Assert.Equal(expected, Wire.Read<ToolCall>(json).Arguments);

    [Fact]
    public void Arguments_EncodedTwice_GoBackAsTheyCame()
    {
        const string Json = """{"id":"a","type":"function","function":{"name":"f","arguments":"\"{\\\"x\\\":1}\""}}""";

        Assert.Equal(Json, Wire.Write(Wire.Read<ToolCall>(Json)));
    }

    [Theory]
    [InlineData("", "f")]
    [InlineData("a", " ")]
    public void Constructor_BlankIdOrName_Throws(string id, string name) => Assert.Throws<ArgumentException>(() => new ToolCall(id, name, "{}"));

    [Theory]
    [InlineData("""{"index":0,"id":"a","type":"function","function":{"name":"f","arguments":""}}""")]
    [InlineData("""{"index":1,"function":{"arguments":":1}"}}""")]
    [InlineData("""{"index":1,"function":{"n":1},"e":2}""")]
    public void Write_Delta_IsWhatWasRead(string json) => Assert.Equal(json, Wire.Write(Wire.Read<ToolCallDelta>(json)));
}
