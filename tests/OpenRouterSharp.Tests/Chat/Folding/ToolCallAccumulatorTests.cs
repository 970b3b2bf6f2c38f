using System.Text.Json.Nodes;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Folding;

public class ToolCallAccumulatorTests
{
    // Each line is the tool_calls of one chunk; expected are id, name and arguments of each call.
    [Theory]
    [InlineData(
        "split arguments",
        """
        [{"index":0,"id":"c1","type":"function","function":{"name":"f","arguments":""}}]
        [{"index":0,"function":{"arguments":"{\"a\""}}]
        [{"index":0,"function":{"arguments":":1}"}}]
        """,
        """[["c1","f","{\"a\":1}"]]""")]
    [InlineData("whole call in one chunk", """[{"index":0,"id":"c1","type":"function","function":{"name":"f","arguments":"{\"a\":1}"}}]""", """[["c1","f","{\"a\":1}"]]""")]
    [InlineData(
        "two interleaved indexes",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{"}},{"index":1,"id":"b","function":{"name":"g"}}]
        [{"index":1,"function":{"arguments":"{\"x\""}},{"index":0,"function":{"arguments":"}"}}]
        [{"index":1,"function":{"arguments":":2}"}}]
        """,
        """[["a","f","{}"],["b","g","{\"x\":2}"]]""")]
    [InlineData(
        "missing index goes on with the last call",
        """
        [{"id":"a","function":{"name":"f","arguments":"{\"x\""}}]
        [{"index":null,"function":{"arguments":":1}"}}]
        [{"id":"b","function":{"name":"f","arguments":"{}"}}]
        """,
        """[["a","f","{\"x\":1}"],["b","f","{}"]]""")]
    [InlineData(
        "missing index, several in one chunk",
        """[{"id":"a","function":{"name":"f","arguments":"{}"}},{"id":"b","function":{"name":"f","arguments":"{}"}}]""",
        """[["a","f","{}"],["b","f","{}"]]""")]
    [InlineData(
        "missing index, told apart by id",
        """
        [{"id":"a","function":{"name":"f","arguments":"{\"x\""}},{"id":"b","function":{"name":"g","arguments":"{\"y\""}}]
        [{"id":"a","function":{"arguments":":1}"}}]
        [{"id":"b","function":{"arguments":":2}"}}]
        """,
        """[["a","f","{\"x\":1}"],["b","g","{\"y\":2}"]]""")]
    [InlineData("missing index and nothing before it", """[{"function":{"arguments":"{}"}}]""", """[["*",null,"{}"]]""")]
    [InlineData(
        "missing, null and empty ids are made up",
        """[{"index":0,"function":{"name":"f"}},{"index":1,"id":null,"function":{"name":"g"}},{"index":2,"id":"","function":{"name":"h"}}]""",
        """[["*","f","{}"],["*","g","{}"],["*","h","{}"]]""")]
    [InlineData(
        "duplicate ids are replaced",
        """[{"index":0,"id":"x","function":{"name":"f"}},{"index":1,"id":"x","function":{"name":"g"}},{"index":2,"id":"x","function":{"name":"f"}}]""",
        """[["x","f","{}"],["*","g","{}"],["*","f","{}"]]""")]
    [InlineData(
        "duplicate ids without index",
        """[{"id":"x","function":{"name":"f","arguments":"{}"}},{"id":"x","function":{"name":"f","arguments":"{}"}}]""",
        """[["x","f","{}"],["*","f","{}"]]""")]
    [InlineData(
        "a made-up id does not meet a real one",
        """[{"index":0,"function":{"name":"f"}},{"index":1,"id":"call_0_0","function":{"name":"g"}}]""",
        """[["*","f","{}"],["call_0_0","g","{}"]]""")]
    [InlineData(
        "id and name repeated in every piece",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":""}}]
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\""}}]
        [{"index":0,"id":"a","function":{"name":"f","arguments":":1}"}}]
        """,
        """[["a","f","{\"x\":1}"]]""")]
    [InlineData(
        "id and name repeated in every piece without index",
        """
        [{"id":"a","function":{"name":"f","arguments":"{\"x\""}}]
        [{"id":"a","function":{"name":"f","arguments":":1}"}}]
        """,
        """[["a","f","{\"x\":1}"]]""")]
    [InlineData(
        "name in pieces",
        """
        [{"index":0,"id":"a","function":{"name":"get_"}}]
        [{"index":0,"function":{"name":"weather"}}]
        [{"index":0,"function":{"name":"get_weather","arguments":"{}"}}]
        """,
        """[["a","get_weather","{}"]]""")]
    [InlineData(
        "name growing",
        """
        [{"index":0,"id":"a","function":{"name":"get_"}}]
        [{"index":0,"id":"a","function":{"name":"get_weather"}}]
        """,
        """[["a","get_weather","{}"]]""")]
    [InlineData(
        "name null in continuation",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":null}}]
        [{"index":0,"id":null,"type":null,"function":{"name":null,"arguments":"{}"}}]
        """,
        """[["a","f","{}"]]""")]
    [InlineData("missing function", """[{"index":0,"id":"a"}]""", """[["a",null,"{}"]]""")]
    [InlineData("null among the pieces", """[null,{"index":0,"id":"a","function":{"name":"f"}}]""", """[["a","f","{}"]]""")]
    [InlineData("blank arguments", """[{"index":0,"id":"a","function":{"name":"f","arguments":" "}}]""", """[["a","f"," "]]""")]
    [InlineData("arguments as an object", """[{"index":0,"id":"a","function":{"name":"f","arguments":{"x": 1}}}]""", """[["a","f","{\"x\": 1}"]]""")]
    [InlineData("arguments cut off stay as they are", """[{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":"}}]""", """[["a","f","{\"x\":"]]""")]
    [InlineData(
        "blanks after the end",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}}]
        [{"index":0,"function":{"arguments":" "}}]
        [{"index":0,"function":{"arguments":"\n"}}]
        """,
        """[["a","f","{\"x\":1} \n"]]""")]
    [InlineData(
        "every call at index 0, with ids",
        """[{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}},{"index":0,"id":"b","function":{"name":"f","arguments":"{}"}}]""",
        """[["a","f","{}"],["b","f","{}"]]""")]
    [InlineData(
        "every call at index 0, without ids",
        """
        [{"index":0,"function":{"name":"f","arguments":"{\"x\":1}"}}]
        [{"index":0,"function":{"name":"f","arguments":"{\"x\":2}"}}]
        [{"index":0,"function":{"name":"g","arguments":"{}"}}]
        """,
        """[["*","f","{\"x\":1}"],["*","f","{\"x\":2}"],["*","g","{}"]]""")]
    [InlineData(
        "missing index and id, the name repeated",
        """
        [{"function":{"name":"f","arguments":"{\"x\""}}]
        [{"function":{"name":"f","arguments":":1}"}}]
        """,
        """[["*","f","{\"x\":1}"]]""")]
    [InlineData(
        "missing index and id, the name repeated after the end",
        """
        [{"function":{"name":"f","arguments":"{}"}}]
        [{"function":{"name":"f","arguments":"{}"}}]
        """,
        """[["*","f","{}"],["*","f","{}"]]""")]
    [InlineData(
        "missing index and id, another name",
        """
        [{"function":{"name":"f","arguments":"{\"x\""}}]
        [{"function":{"name":"g","arguments":"{}"}}]
        """,
        """[["*","f","{\"x\""],["*","g","{}"]]""")]
    [InlineData(
        "missing index and id, several in one chunk",
        """
        [{"function":{"name":"f","arguments":"{"}},{"function":{"name":"f","arguments":"{}"}}]
        """,
        """[["*","f","{"],["*","f","{}"]]""")]
    [InlineData(
        "missing index, an id that nobody has",
        """
        [{"id":"a","function":{"name":"f","arguments":"{}"}}]
        [{"id":"b","function":{"arguments":"{\"y\":1}"}}]
        """,
        """[["a","f","{}"],["b",null,"{\"y\":1}"]]""")]
    [InlineData(
        "missing index, an id found by index before",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{"}},{"index":1,"id":"b","function":{"name":"g","arguments":"{"}}]
        [{"id":"a","function":{"arguments":"}"}},{"function":{"arguments":"}"}}]
        """,
        """[["a","f","{}"],["b","g","{}"]]""")]
    [InlineData(
        "the id comes later",
        """
        [{"index":0,"function":{"name":"f","arguments":"{"}}]
        [{"index":0,"id":"a","function":{"arguments":"}"}}]
        """,
        """[["a","f","{}"]]""")]
    [InlineData(
        "the first id counts",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{"}}]
        [{"index":0,"id":"b","function":{"arguments":"}"}}]
        """,
        """[["a","f","{}"]]""")]
    [InlineData(
        "an object inside the arguments begins no call",
        """
        [{"index":0,"function":{"name":"f","arguments":"{\"x\":"}}]
        [{"index":0,"function":{"name":"f","arguments":"{\"y\":1}}"}}]
        """,
        """[["*","f","{\"x\":{\"y\":1}}"]]""")]
    [InlineData(
        "blanks around the objects of two calls",
        """
        [{"index":0,"function":{"name":"f","arguments":"{} "}}]
        [{"index":0,"function":{"name":"f","arguments":" {}"}}]
        """,
        """[["*","f","{} "],["*","f"," {}"]]""")]
    [InlineData(
        "the end of an object goes on",
        """
        [{"index":0,"function":{"name":"f","arguments":"{\"x\":{}"}}]
        [{"index":0,"function":{"name":"f","arguments":"}"}}]
        """,
        """[["*","f","{\"x\":{}}"]]""")]
    [InlineData(
        "one id, two objects",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}}]
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":2}"}}]
        """,
        """[["a","f","{\"x\":1}"],["*","f","{\"x\":2}"]]""")]
    [InlineData(
        "another id without a name goes on",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}]
        [{"index":0,"id":"b","function":{"arguments":" "}}]
        """,
        """[["a","f","{} "]]""")]
    [InlineData(
        "the second piece of a name is longer",
        """
        [{"index":0,"function":{"name":"a"}}]
        [{"index":0,"function":{"name":"bcd"}}]
        """,
        """[["*","abcd","{}"]]""")]
    [InlineData(
        "the second piece of a name is as long",
        """
        [{"index":0,"function":{"name":"ab"}}]
        [{"index":0,"function":{"name":"cd"}}]
        """,
        """[["*","abcd","{}"]]""")]
    [InlineData(
        "blank arguments before the name",
        """
        [{"index":0,"function":{"name":"get_","arguments":" "}}]
        [{"index":0,"function":{"name":"weather","arguments":"{}"}}]
        """,
        """[["*","get_weather"," {}"]]""")]
    [InlineData(
        "the name comes after the arguments",
        """
        [{"index":0,"id":"a","function":{"arguments":"{\"x\""}}]
        [{"index":0,"function":{"name":"f","arguments":":1}"}}]
        """,
        """[["a","f","{\"x\":1}"]]""")]
    [InlineData(
        "the id comes with the name repeated",
        """
        [{"index":0,"function":{"name":"f","arguments":"{"}}]
        [{"index":0,"id":"a","function":{"name":"f","arguments":"}"}}]
        """,
        """[["a","f","{}"]]""")]
    [InlineData(
        "an empty id is none",
        """
        [{"index":0,"id":"","function":{"name":"f"}}]
        [{"index":0,"id":"a","function":{"arguments":"{}"}}]
        """,
        """[["a","f","{}"]]""")]
    [InlineData(
        "every call at index 0, before any arguments",
        """
        [{"index":0,"id":"a","function":{"name":"f"}},{"index":0,"id":"b","function":{"name":"f"}}]
        """,
        """[["a","f","{}"],["b","f","{}"]]""")]
    [InlineData(
        "missing index and nothing named, in one chunk",
        """
        [{"function":{"name":"f","arguments":"{"}},{"function":{"arguments":"}"}}]
        """,
        """[["*","f","{}"]]""")]
    [InlineData(
        "the whole call repeated after its pieces",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":""}}]
        [{"index":0,"function":{"arguments":"{\"x\""}}]
        [{"index":0,"function":{"arguments":":1}"}}]
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}}]
        """,
        """[["a","f","{\"x\":1}"]]""")]
    [InlineData(
        "the whole call repeated without an index",
        """
        [{"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}}]
        [{"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}}]
        """,
        """[["a","f","{\"x\":1}"]]""")]
    [InlineData(
        "the whole call repeated at another index",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}}]
        [{"index":1,"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}}]
        """,
        """[["a","f","{\"x\":1}"]]""")]
    [InlineData(
        "the arguments repeated by a piece that names nothing",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}}]
        [{"index":0,"function":{"arguments":" {\"x\":1}"}}]
        """,
        """[["a","f","{\"x\":1}"]]""")]
    [InlineData(
        "the whole call repeated without its id",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}}]
        [{"index":0,"function":{"name":"f","arguments":"{\"x\":1}"}}]
        """,
        """[["a","f","{\"x\":1}"]]""")]
    [InlineData(
        "arguments encoded twice, repeated",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"\"{\\\"x\\\":"}}]
        [{"index":0,"function":{"arguments":"1}\""}}]
        [{"index":0,"id":"a","function":{"name":"f","arguments":"\"{\\\"x\\\":1}\""}}]
        """,
        """[["a","f","\"{\\\"x\\\":1}\""]]""")]
    [InlineData(
        "an empty object, then the arguments",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}]
        [{"index":0,"function":{"arguments":"{\"x\":"}}]
        [{"index":0,"function":{"arguments":"1}"}}]
        """,
        """[["a","f","{\"x\":1}"]]""")]
    [InlineData(
        "an empty object, then the whole call",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{ }"}}]
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}}]
        """,
        """[["a","f","{\"x\":1}"]]""")]
    [InlineData(
        "an empty object after the arguments",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}}]
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}]
        """,
        """[["a","f","{\"x\":1}"]]""")]
    [InlineData(
        "an empty object amid the arguments",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":"}}]
        [{"index":0,"function":{"arguments":"{}"}}]
        [{"index":0,"function":{"arguments":"}"}}]
        """,
        """[["a","f","{\"x\":{}}"]]""")]
    [InlineData(
        "braces in a text end nothing",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":\"}"}}]
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{}\\\""}}]
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"}"}}]
        """,
        """[["a","f","{\"x\":\"}{}\\\"{\"}"]]""")]
    [InlineData("empty arguments stay empty", """[{"index":0,"id":"a","function":{"name":"f","arguments":""}}]""", """[["a","f",""]]""")]
    [InlineData(
        "calls out of order",
        """
        [{"index":2,"id":"c","function":{"name":"f","arguments":"{}"}}]
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\""}}]
        [{"index":1,"id":"b","function":{"name":"f","arguments":"{}"}},{"index":0,"function":{"arguments":":1}"}}]
        """,
        """[["a","f","{\"x\":1}"],["b","f","{}"],["c","f","{}"]]""")]
    [InlineData(
        "a call without an index stays behind the one before it",
        """
        [{"index":1,"id":"b","function":{"name":"f","arguments":"{}"}}]
        [{"id":"c","function":{"name":"f","arguments":"{}"}}]
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}]
        """,
        """[["a","f","{}"],["b","f","{}"],["c","f","{}"]]""")]
    [InlineData(
        "a wrong index and an id that is known",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\""}}]
        [{"index":1,"id":"b","function":{"name":"g","arguments":"{\"y\""}}]
        [{"index":0,"id":"b","function":{"arguments":":2}"}}]
        [{"index":3,"id":"a","function":{"name":"f","arguments":":1}"}}]
        """,
        """[["a","f","{\"x\":1}"],["b","g","{\"y\":2}"]]""")]
    [InlineData(
        "one id for two calls",
        """
        [{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}}]
        [{"index":1,"id":"a","function":{"name":"f","arguments":"{\"x\":2}"}}]
        """,
        """[["a","f","{\"x\":1}"],["*","f","{\"x\":2}"]]""")]
    public void ToCompletion_ToolCalls_ArePutTogether(string rule, string chunks, string expected)
    {
        Assert.NotEmpty(rule);
        var completion = Wire.FoldDeltas([.. chunks.Split('\n').Select(calls => $$"""{"tool_calls":{{calls}}}""")]);

        var actual = new JsonArray([.. completion.ToolCalls.Select(call => new JsonArray(IsMadeUp(call.Id) ? "*" : call.Id, call.Name, call.Arguments))]);
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), actual.ToJsonString());
        Assert.All(completion.ToolCalls, call => Assert.Equal(ToolCallType.Function, call.Type));
    }

    private static bool IsMadeUp(string? id) => id?.Length == 9 && id.All(char.IsAsciiLetterOrDigit);

    [Fact]
    public void ToCompletion_SecondChoice_NamesItsCallsApart()
    {
        var choices = Wire.Fold("""
            data: {"id":"g","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"name":"f"}}]}},{"index":1,"delta":{"tool_calls":[{"index":0,"function":{"name":"f"}}]}}]}
            """).Choices;

        Assert.NotEqual(choices[0].Message!.ToolCalls![0].Id, choices[1].Message!.ToolCalls![0].Id);
    }

    [Fact]
    public void ToCompletion_UnknownFieldsOfCalls_AreKept() => Wire.Equal(
        """{"id":"a","type":"function","function":{"name":"f","arguments":"{}","thought":"t"},"extra_content":{"x":2}}""",
        Wire.FoldDeltas(
            """{"tool_calls":[{"index":0,"id":"a","extra_content":{"x":1},"function":{"name":"f","thought":"t"}}]}""",
            """{"tool_calls":[{"index":0,"extra_content":{"x":2},"function":{"arguments":"{}"}}]}""").ToolCalls[0]);

    [Theory]
    [InlineData("null", "\"custom\"", "custom")]
    [InlineData("\"\"", "\"custom\"", "custom")]
    [InlineData("\"custom\"", "\"function\"", "custom")]
    public void ToCompletion_TypesOfACall_TakesTheFirst(string first, string second, string expected) => Assert.Equal(
        expected,
        Wire.FoldDeltas($$$"""{"tool_calls":[{"index":0,"type":{{{first}}},"function":{"name":"f"}}]}""", $$"""{"tool_calls":[{"index":0,"type":{{second}}}]}""").ToolCalls[0].Type.Value);

    [Fact]
    public void ToCompletion_EmptyList_HasNone() => Assert.Null(Wire.FoldDeltas("""{"content":"x","tool_calls":[]}""").Message!.ToolCalls);

    [Theory]
    [InlineData("null")]
    [InlineData("\"stop\"")]
    public void HasToolCalls_WhateverTheFinishReason_IsTrue(string reason) => Assert.True(
        Wire.Fold($$$"""data: {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"name":"f"}}]},"finish_reason":{{{reason}}}}]}""").HasToolCalls);
}
