using System.Text.Json;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Folding;

/// <summary>A tool that pays must not pay twice: the same call again is that call, however it is repeated.</summary>
public sealed class RepeatedCallTests
{
    private const string Lyon = """{"id":"a","type":"function","function":{"name":"f","arguments":"{\"city\":\"Lyon\"}"}}""";
    private const string Spaced = """{"id":"a","type":"function","function":{"name":"f","arguments":"{ \"city\": \"Lyon\" }"}}""";
    private const string Escaped = """{"id":"a","type":"function","function":{"name":"f","arguments":"{\"city\":\"\\u004cyon\"}"}}""";
    private const string Paris = """{"id":"a","type":"function","function":{"name":"f","arguments":"{\"city\":\"Paris\"}"}}""";
    private const string Other = """{"id":"a","type":"function","function":{"name":"g","arguments":"{\"city\":\"Lyon\"}"}}""";

    private static string At(int index, string call) => $$"""{"index":{{index}},{{call[1..]}}""";

    public static TheoryData<string, string> Repetitions => new() { { Lyon, Lyon }, { Lyon, Spaced }, { Spaced, Lyon }, { Lyon, Escaped } };

    [Theory]
    [MemberData(nameof(Repetitions))]
    public void ToolCalls_SameCallTwiceInAWholeAnswer_IsOne(string first, string second) => Assert.Single(Wire.Message($""" "tool_calls":[{first},{second}] """).ToolCalls);

    [Theory]
    [MemberData(nameof(Repetitions))]
    public void Fold_SameCallTwice_IsOne(string first, string second)
    {
        foreach (var (one, other) in new[] { (first, second), (At(0, first), At(0, second)), (At(0, first), At(1, second)), (first, At(0, second)), (At(0, first), second) })
        {
            Assert.Single(Wire.FoldDeltas($$"""{"tool_calls":[{{one}},{{other}}]}""").ToolCalls);
            Assert.Single(Wire.FoldDeltas($$"""{"tool_calls":[{{one}}]}""", $$"""{"tool_calls":[{{other}}]}""").ToolCalls);
            Assert.Single(Wire.FoldDeltas($$"""{"tool_calls":[{{one}}]}""", """{"content":"…"}""", $$"""{"tool_calls":[{{other}}]}""", $$"""{"tool_calls":[{{one}}]}""").ToolCalls);
        }
    }

    [Theory]
    [InlineData(Lyon, Paris)]
    [InlineData(Lyon, Other)]
    public void ToolCalls_OneIdForTwoCalls_AreTwoWithIdsOfTheirOwn(string first, string second)
    {
        foreach (var answer in (ChatCompletion[])
            [
                Wire.Message($""" "tool_calls":[{first},{second}] """),
                Wire.FoldDeltas($$"""{"tool_calls":[{{At(0, first)}},{{At(1, second)}}]}"""),
                Wire.FoldDeltas($$"""{"tool_calls":[{{first}}]}""", $$"""{"tool_calls":[{{second}}]}"""),
            ])
        {
            Assert.Equal(2, answer.ToolCalls.Select(static call => call.Id).Distinct().Count());
        }
    }

    [Fact]
    public void ToolCalls_OneIdForThreeOfWhichOneIsRepeated_AreTwo() => Assert.Equal(
        ["""{"city":"Lyon"}""", """{"city":"Paris"}"""],
        Wire.Message($""" "tool_calls":[{Lyon},{Paris},{Paris},{Lyon}] """).ToolCalls.Select(static call => call.Arguments));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void ToolCalls_SameCallTwiceWithoutIds_AreTwo(string id)
    {
        var call = Lyon.Replace("\"a\"", id, StringComparison.Ordinal);

        Assert.Equal(2, Wire.Message($""" "tool_calls":[{call},{call}] """).ToolCalls.Count);
        Assert.Equal(2, Wire.FoldDeltas($$"""{"tool_calls":[{{At(0, call)}},{{At(1, call)}}]}""").ToolCalls.Count);
    }

    // Nothing tells a repetition from a second call then, and some providers give all calls one ID.
    [Fact]
    public void ToolCalls_SameCallTwiceWithoutArgumentsInOneList_AreTwo()
    {
        const string Call = """{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}""";

        Assert.Equal(2, Wire.Message($""" "tool_calls":[{Call},{Call}] """).ToolCalls.Count);
        Assert.Equal(2, Wire.FoldDeltas($$"""{"tool_calls":[{{At(0, Call)}},{{At(1, Call)}}]}""").ToolCalls.Count);
    }

    [Fact]
    public void ToolCalls_SameCallTwiceWithItsIds_AreTwo() =>
        Assert.Equal(2, Wire.Message($""" "tool_calls":[{Lyon},{Lyon.Replace("\"a\"", "\"b\"", StringComparison.Ordinal)}] """).ToolCalls.Count);

    [Theory]
    [InlineData("""{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}""")]
    [InlineData("""{"index":0,"id":"a","function":{"name":"f","arguments":" { } "}}""")]
    [InlineData("""{"id":"a","function":{"name":"f","arguments":{}}}""")]
    [InlineData("""{"index":0,"function":{"name":"f","arguments":"{}"}}""")]
    public void Fold_EmptyObjectThenArgumentsInAnyCut_AreTheArguments(string begin)
    {
        const string Arguments = """{"city":"Lyon","inner":{}}""";
        for (var cut = 1; cut < Arguments.Length; cut++)
        {
            var pieces = ((string[])[Arguments[..cut], Arguments[cut..]])
                .Select(static piece => $$$"""{"tool_calls":[{"index":0,"function":{"arguments":{{{JsonSerializer.Serialize(piece)}}}}}]}""");

            Assert.Equal(Arguments, Assert.Single(Wire.FoldDeltas([$$"""{"tool_calls":[{{begin}}]}""", .. pieces]).ToolCalls).Arguments);
        }
    }

    [Fact]
    public void Fold_EmptyObjectAlone_Stays() => Assert.Equal(
        "{}",
        Assert.Single(Wire.FoldDeltas("""{"tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}]}""").ToolCalls).Arguments);

    [Fact]
    public void Fold_ArgumentsThenEmptyObject_StayTheArguments() => Assert.Equal(
        """{"city":"Lyon"}""",
        Assert.Single(Wire.FoldDeltas($$"""{"tool_calls":[{{At(0, Lyon)}}]}""", """{"tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}]}""").ToolCalls).Arguments);

    [Fact]
    public void Fold_DoubleEncodedInPiecesAndRepeated_IsOneCallOfTheObject()
    {
        var call = Assert.Single(Wire.FoldDeltas(
            """{"tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":"\"{\\\"city\\\""}}]}""",
            """{"tool_calls":[{"index":0,"function":{"arguments":":\\\"Lyon\\\"}\""}}]}""",
            """{"tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":"\"{\\\"city\\\":\\\"Lyon\\\"}\""}}]}""").ToolCalls);

        Assert.Equal("Lyon", call.ParseArguments()?.GetProperty("city").GetString());
    }

    [Fact]
    public void Fold_SurrogatePairCutBetweenPieces_IsWhole() => Assert.Equal(
        "😀",
        Assert.Single(Wire.FoldDeltas(
            """{"tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":\"\ud83d"}}]}""",
            """{"tool_calls":[{"index":0,"function":{"arguments":"\ude00\"}"}}]}""").ToolCalls).ParseArguments()?.GetProperty("x").GetString());

    [Theory]
    [InlineData("-1", "0")]
    [InlineData("\"1\"", "\"0\"")]
    [InlineData("0", "0")]
    [InlineData("7", "2147483647")]
    [InlineData("null", "null")]
    [InlineData("{}", "[]")]
    public void Fold_AnyIndexAndAnIdOnEveryPiece_AreTheTwoCalls(string first, string second)
    {
        var calls = Wire.FoldDeltas(
            $$$"""{"tool_calls":[{"index":{{{first}}},"id":"a","function":{"name":"f","arguments":""}}]}""",
            $$$"""{"tool_calls":[{"index":{{{second}}},"id":"b","function":{"name":"g","arguments":""}}]}""",
            $$$"""{"tool_calls":[{"index":{{{first}}},"id":"a","function":{"arguments":"{\"x\":1}"}}]}""",
            $$$"""{"tool_calls":[{"index":{{{second}}},"id":"b","function":{"arguments":"{\"y\":2}"}}]}""").ToolCalls;

        Assert.Equal([("a", """{"x":1}"""), ("b", """{"y":2}""")], calls.Select(static call => (call.Id, call.Arguments)).Order());
    }
}
