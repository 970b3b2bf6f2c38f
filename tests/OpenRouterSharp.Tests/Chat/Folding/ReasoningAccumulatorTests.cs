using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Folding;

public class ReasoningAccumulatorTests
{
    [Fact]
    public void ToCompletion_ReasoningAndDetails_AreNotDoubled()
    {
        var completion = Wire.Fold(Fixtures.R1Stream);

        Assert.Equivalent(new { Reasoning = "Two plus two.", MessageReasoning = "Two plus two." }, new { completion.Reasoning, MessageReasoning = completion.Message?.Reasoning });
    }

    [Fact]
    public void ToCompletion_OnlyReasoning_HasNoDetails()
    {
        var message = Wire.FoldDeltas("""{"reasoning":"a"}""", """{"reasoning":"b","reasoning_details":null}""").Message!;

        Assert.Equal("ab", message.Reasoning);
        Assert.Null(message.ReasoningDetails);
    }

    [Fact]
    public void ToCompletion_LeakedReasoning_IsReasoning() =>
        Assert.Equal("ab", Wire.FoldDeltas("""{"reasoning_content":"a","reasoning":null}""", """{"reasoning":null,"reasoning_content":"b"}""").Reasoning);

    [Fact]
    public void ToCompletion_OnlyDetails_HasVisibleReasoning()
    {
        var completion = Wire.FoldDeltas("""{"reasoning_details":[{"type":"reasoning.text","text":"a"}]}""", """{"reasoning_details":[{"type":"reasoning.text","text":"b"}]}""");

        Assert.Equivalent(new { Reasoning = "ab", MessageReasoning = (object?)null }, new { completion.Reasoning, MessageReasoning = completion.Message?.Reasoning });
    }

    [Theory]
    [InlineData("one piece stays as received", """{"type":"reasoning.text","text":"\u0061","signature":null,"x":1.0}""", """{"type":"reasoning.text","text":"\u0061","signature":null,"x":1.0}""")]
    [InlineData(
        "first format and signature, id and index of the first piece",
        """{"type":"reasoning.text","text":"a","id":"i","index":0},{"type":"reasoning.text","text":"b","format":"anthropic-claude-v1"},"""
            + """{"type":"reasoning.text","text":"","format":"unknown","signature":"S","index":0}""",
        """{"type":"reasoning.text","text":"ab","signature":"S","id":"i","format":"anthropic-claude-v1","index":0}""")]
    [InlineData(
        "another index begins an entry",
        """{"type":"reasoning.text","text":"a","index":0},{"type":"reasoning.text","text":"b","index":1},{"type":"reasoning.text","text":"c"}""",
        """{"type":"reasoning.text","text":"a","index":0},{"type":"reasoning.text","text":"bc","index":1}""")]
    [InlineData(
        "another id begins an entry",
        """{"type":"reasoning.text","text":"a","id":"x"},{"type":"reasoning.text","text":"b","id":"y"},{"type":"reasoning.text","text":"c","id":null}""",
        """{"type":"reasoning.text","text":"a","id":"x"},{"type":"reasoning.text","text":"bc","id":"y"}""")]
    [InlineData(
        "an id and an index that come late are taken",
        """{"type":"reasoning.text","text":"a"},{"type":"reasoning.text","text":"","signature":"S","id":"i","index":2}""",
        """{"type":"reasoning.text","text":"a","signature":"S","id":"i","index":2}""")]
    [InlineData(
        "a late id tells what comes after it apart",
        """{"type":"reasoning.summary","summary":"a"},{"type":"reasoning.summary","summary":"b","id":"x"},{"type":"reasoning.summary","summary":"c","id":"y"}""",
        """{"type":"reasoning.summary","summary":"ab","id":"x"},{"type":"reasoning.summary","summary":"c","id":"y"}""")]
    [InlineData(
        "what is signed takes no more text",
        """{"type":"reasoning.text","text":"a","index":0},{"type":"reasoning.text","signature":"S1","index":0},{"type":"reasoning.text","text":"b","index":0},"""
            + """{"type":"reasoning.text","text":null,"signature":"S2","index":0}""",
        """{"type":"reasoning.text","text":"a","signature":"S1","index":0},{"type":"reasoning.text","text":"b","signature":"S2","index":0}""")]
    [InlineData(
        "a late signature finds the text of its index",
        """{"type":"reasoning.text","text":"a","index":0},{"type":"reasoning.encrypted","data":"E","index":1},{"type":"reasoning.text","text":"b","index":2},"""
            + """{"type":"reasoning.text","signature":"S","index":0}""",
        """{"type":"reasoning.text","text":"a","signature":"S","index":0},{"type":"reasoning.encrypted","data":"E","index":1},{"type":"reasoning.text","text":"b","index":2}""")]
    [InlineData(
        "a signature without a text stands alone",
        """{"type":"reasoning.text","text":"a","index":0},{"type":"reasoning.text","signature":"S","index":7}""",
        """{"type":"reasoning.text","text":"a","index":0},{"type":"reasoning.text","signature":"S","index":7}""")]
    [InlineData(
        "a second signature is not lost",
        """{"type":"reasoning.text","text":"a","signature":"S1","index":0},{"type":"reasoning.text","signature":"S1","index":0},{"type":"reasoning.text","signature":"S2","index":0}""",
        """{"type":"reasoning.text","text":"a","signature":"S1","index":0},{"type":"reasoning.text","signature":"S2","index":0}""")]
    [InlineData(
        "encrypted between texts keeps the order",
        """{"type":"reasoning.text","text":"a"},{"type":"reasoning.encrypted","data":"[REDACTED]"},{"type":"reasoning.encrypted","data":"E"},{"type":"reasoning.text","text":"b"}""",
        """{"type":"reasoning.text","text":"a"},{"type":"reasoning.encrypted","data":"[REDACTED]"},{"type":"reasoning.encrypted","data":"E"},{"type":"reasoning.text","text":"b"}""")]
    [InlineData(
        "summaries of one item are joined, its encrypted form is not",
        """{"type":"reasoning.summary","summary":"a","id":"rs","index":0},{"type":"reasoning.summary","summary":"b","id":"rs","index":0},"""
            + """{"type":"reasoning.encrypted","data":"E","id":"rs","index":0}""",
        """{"type":"reasoning.summary","summary":"ab","id":"rs","index":0},{"type":"reasoning.encrypted","data":"E","id":"rs","index":0}""")]
    [InlineData(
        "interleaved summaries find their index",
        """{"type":"reasoning.summary","summary":"a","index":0},{"type":"reasoning.summary","summary":"b","index":1},{"type":"reasoning.summary","summary":"c","index":0},"""
            + """{"type":"reasoning.summary","summary":"d","index":1}""",
        """{"type":"reasoning.summary","summary":"ac","index":0},{"type":"reasoning.summary","summary":"bd","index":1}""")]
    [InlineData(
        "unknown kinds and server tools stay apart",
        """{"type":"reasoning.new","x":[1.50]},{"type":"reasoning.new","x":[1.50]},{"type":"reasoning.server_tool_call","tool_name":"t","arguments":"{}","result":"r"}""",
        """{"type":"reasoning.new","x":[1.50]},{"type":"reasoning.new","x":[1.50]},{"type":"reasoning.server_tool_call","tool_name":"t","arguments":"{}","result":"r"}""")]
    [InlineData(
        "fields of later pieces are kept",
        """{"type":"reasoning.text","text":"a","x":1,"y":1},{"type":"reasoning.text","text":"b","y":2}""",
        """{"type":"reasoning.text","text":"ab","x":1,"y":2}""")]
    [InlineData(
        "a signature without an index goes to the last text",
        """{"type":"reasoning.text","text":"a","index":0},{"type":"reasoning.encrypted","data":"E"},{"type":"reasoning.text","signature":"S"}""",
        """{"type":"reasoning.text","text":"a","signature":"S","index":0},{"type":"reasoning.encrypted","data":"E"}""")]
    [InlineData(
        "a signature of another id stands alone",
        """{"type":"reasoning.text","text":"a","id":"x"},{"type":"reasoning.text","signature":"S","id":"y"}""",
        """{"type":"reasoning.text","text":"a","id":"x"},{"type":"reasoning.text","signature":"S","id":"y"}""")]
    [InlineData(
        "a signature finds the latest text of its index",
        """{"type":"reasoning.text","text":"a","id":"x","index":0},{"type":"reasoning.text","text":"b","id":"y","index":0},{"type":"reasoning.text","text":"c","index":1},"""
            + """{"type":"reasoning.text","signature":"S","index":0}""",
        """{"type":"reasoning.text","text":"a","id":"x","index":0},{"type":"reasoning.text","text":"b","signature":"S","id":"y","index":0},{"type":"reasoning.text","text":"c","index":1}""")]
    [InlineData(
        "a signature never goes to a summary",
        """{"type":"reasoning.text","text":"a","index":0},{"type":"reasoning.summary","summary":"s","index":0},{"type":"reasoning.text","signature":"S","index":0}""",
        """{"type":"reasoning.text","text":"a","signature":"S","index":0},{"type":"reasoning.summary","summary":"s","index":0}""")]
    [InlineData(
        "a signature comes with the last words",
        """{"type":"reasoning.text","text":"a","index":0},{"type":"reasoning.text","text":"b","signature":"S","index":0},{"type":"reasoning.text","text":"c","index":0}""",
        """{"type":"reasoning.text","text":"ab","signature":"S","index":0},{"type":"reasoning.text","text":"c","index":0}""")]
    [InlineData(
        "an empty piece says nothing",
        """{"type":"reasoning.text","text":"a","signature":"S","index":0},{"type":"reasoning.text","text":"","index":0},{"type":"reasoning.text","signature":"","index":0}""",
        """{"type":"reasoning.text","text":"a","signature":"S","index":0}""")]
    [InlineData(
        "the first format counts",
        """{"type":"reasoning.text","text":"a","format":"f1"},{"type":"reasoning.text","text":"b","format":"f2"}""",
        """{"type":"reasoning.text","text":"ab","format":"f1"}""")]
    [InlineData(
        "an empty format is none",
        """{"type":"reasoning.text","text":"a","format":""},{"type":"reasoning.text","text":"b","format":"f2"}""",
        """{"type":"reasoning.text","text":"ab","format":"f2"}""")]
    [InlineData(
        "a format may come alone",
        """{"type":"reasoning.text","text":"a"},{"type":"reasoning.text","text":"","format":"f"}""",
        """{"type":"reasoning.text","text":"a","format":"f"}""")]
    [InlineData(
        "the format of a summary",
        """{"type":"reasoning.summary","summary":"a"},{"type":"reasoning.summary","summary":"","format":"f","x":1}""",
        """{"type":"reasoning.summary","summary":"a","format":"f","x":1}""")]
    [InlineData(
        "fields may come alone",
        """{"type":"reasoning.text","text":"a","x":1},{"type":"reasoning.text","text":"","y":2}""",
        """{"type":"reasoning.text","text":"a","x":1,"y":2}""")]
    [InlineData(
        "the first piece keeps its fields",
        """{"type":"reasoning.text","text":"a","x":1},{"type":"reasoning.text","text":"b"}""",
        """{"type":"reasoning.text","text":"ab","x":1}""")]
    [InlineData(
        "words may come after an empty piece",
        """{"type":"reasoning.text","text":""},{"type":"reasoning.text","text":"a"}""",
        """{"type":"reasoning.text","text":"a"}""")]
    [InlineData(
        "a summary of another id begins an entry",
        """{"type":"reasoning.summary","summary":"a","id":"x","index":0},{"type":"reasoning.summary","summary":"b","id":"y","index":0},{"type":"reasoning.summary","summary":"c","index":0}""",
        """{"type":"reasoning.summary","summary":"a","id":"x","index":0},{"type":"reasoning.summary","summary":"bc","id":"y","index":0}""")]
    [InlineData(
        "a summary behind a text finds its index, and its id",
        """{"type":"reasoning.summary","summary":"a","id":"x","index":0},{"type":"reasoning.text","text":"t","index":0},{"type":"reasoning.summary","summary":"b","index":0},"""
            + """{"type":"reasoning.summary","summary":"c","id":"y","index":0}""",
        """{"type":"reasoning.summary","summary":"ab","id":"x","index":0},{"type":"reasoning.text","text":"t","index":0},{"type":"reasoning.summary","summary":"c","id":"y","index":0}""")]
    [InlineData(
        "a summary without an index goes on only with the last entry",
        """{"type":"reasoning.summary","summary":"a"},{"type":"reasoning.summary","summary":"b"},{"type":"reasoning.text","text":"t"},{"type":"reasoning.summary","summary":"c"}""",
        """{"type":"reasoning.summary","summary":"ab"},{"type":"reasoning.text","text":"t"},{"type":"reasoning.summary","summary":"c"}""")]
    [InlineData(
        "a text does not go on behind another entry",
        """{"type":"reasoning.text","text":"a","index":0},{"type":"reasoning.summary","summary":"s","index":1},{"type":"reasoning.text","text":"b","index":0}""",
        """{"type":"reasoning.text","text":"a","index":0},{"type":"reasoning.summary","summary":"s","index":1},{"type":"reasoning.text","text":"b","index":0}""")]
    [InlineData(
        "fields of three pieces are kept",
        """{"type":"reasoning.text","text":"a"},{"type":"reasoning.text","text":"b","x":1},{"type":"reasoning.text","text":"c","y":2}""",
        """{"type":"reasoning.text","text":"abc","x":1,"y":2}""")]
    public void ToCompletion_Details_AreMerged(string rule, string pieces, string expected)
    {
        Assert.NotEmpty(rule);
        var inOneChunk = Wire.FoldDeltas($$"""{"reasoning_details":[{{pieces}}]}""");
        var perChunk = Wire.FoldDeltas([.. Wire.Read<MessageDelta>($$"""{"reasoning_details":[{{pieces}}]}""").ReasoningDetails!
            .SelectMany(piece => new[] { $$"""{"reasoning_details":[{{Wire.Write(piece)}}]}""", """{"content":"."}""" })]);

        Wire.Equal($$"""{"role":"assistant","content":null,"reasoning_details":[{{expected}}]}""", inOneChunk.Message);
        Assert.Equal(inOneChunk.Message!.ReasoningDetails!.Select(Wire.Write), perChunk.Message!.ReasoningDetails!.Select(Wire.Write));
    }

    [Fact]
    public void ToCompletion_OnePiece_IsSentBackByteForByte()
    {
        const string Piece = """{ "type":"reasoning.encrypted", "data":"\u00e9", "index": 0.0 }""";

        Assert.Contains(Piece, Wire.Write(Wire.FoldDeltas($$"""{"reasoning_details":[{{Piece}}]}""")), StringComparison.Ordinal);
    }

    [Fact]
    public void ToCompletion_EmptyDetailsAndNothingElse_StayEmpty() => Assert.Empty(Wire.FoldDeltas("""{"reasoning_details":[]}""", """{"content":"x"}""").Message!.ReasoningDetails!);

    [Fact]
    public void ToCompletion_EmptyDetailsBesideReasoning_DoNotHideIt() => Assert.Null(Wire.FoldDeltas("""{"reasoning":"a"}""", """{"content":"x","reasoning_details":[]}""").Message!.ReasoningDetails);
}
