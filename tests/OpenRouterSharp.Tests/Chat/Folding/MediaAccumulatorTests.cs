using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Folding;

public class MediaAccumulatorTests
{
    [Fact]
    public void ToCompletion_Images_AreAppended() => Wire.Equal(
        """
        {"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":null,"images":[
          {"type":"image_url","image_url":{"url":"data:image/png;base64,AA=="},"index":0},{"image_url":{"url":"data:,b"}}]}}]}
        """,
        Wire.FoldDeltas(
            """{"images":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AA=="},"index":0}]}""",
            """{"content":"","images":[null,{"image_url":{"url":"data:,b"}}]}"""));

    [Theory]
    [InlineData("AQ", "ID", "AQID")]
    [InlineData("AQ==", "AgM=", "AQID")]
    [InlineData("AQ==", "*", "AQ==*")]
    public void ToCompletion_AudioPieces_AreJoined(string first, string second, string expected) => Wire.Equal(
        $$"""{"id":"audio_1","data":"{{expected}}","expires_at":9,"transcript":"Hello"}""",
        Wire.FoldDeltas(
            """{"audio":{"id":"audio_1","transcript":"Hel"}}""",
            $$$"""{"audio":{"data":"{{{first}}}","transcript":"lo"}}""",
            $$$"""{"audio":{"data":"{{{second}}}","expires_at":9}}""").Message!.Audio);

    [Fact]
    public void ToCompletion_RepeatedAnnotations_AreListedOnce()
    {
        const string Citation = """{"type":"url_citation","url_citation":{"url":"https://a.test","start_index":0,"end_index":4}}""";
        const string Elsewhere = """{"type":"url_citation","url_citation":{"url":"https://a.test","start_index":5,"end_index":9}}""";
        const string File = """{"type":"file","file":{"hash":"h","content":[]}}""";
        const string Unknown = """{"type":"new","x":1}""";

        Wire.Equal(
            $$$"""{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":null,"annotations":[{{{Citation}}},{{{File}}},{{{Elsewhere}}},{{{Unknown}}}]}}]}""",
            Wire.FoldDeltas($$"""{"annotations":[{{Citation}},{{File}}]}""", $$"""{"annotations":[{{Citation}},{{Elsewhere}},{{File}},{{Unknown}}]}"""));
    }

    [Theory]
    [InlineData("AQ==,A,gM=", "AQID")]
    [InlineData("AQ==,,AgM=,", "AQID")]
    [InlineData("AQ==,Ag==,Aw==", "AQID")]
    [InlineData("AQ==,Ag==,*", "AQ==Ag==*")]
    [InlineData("AQ==", "AQ==")]
    [InlineData("A,Q,=,=", "AQ==")]
    public void ToCompletion_AudioInManyPieces_IsJoined(string pieces, string expected) =>
        Assert.Equal(expected, Wire.FoldDeltas([.. pieces.Split(',').Select(static piece => $$$"""{"audio":{"data":"{{{piece}}}"}}""")]).Message!.Audio!.Data);

    [Fact]
    public void ToCompletion_AudioWithoutData_HasNone() => Wire.Equal(
        """{"id":"b","expires_at":2,"transcript":"t","x":2}""",
        Wire.FoldDeltas("""{"audio":{"id":"a","expires_at":1,"x":1}}""", """{"audio":{"id":"b","expires_at":2,"x":2,"data":""}}""", """{"audio":{"id":"","transcript":"t"}}""").Message!.Audio);

    [Theory]
    [InlineData("""{"type":"url_citation","url_citation":{"url":"u","start_index":0,"end_index":4}}""", """{"type":"url_citation","url_citation":{"url":"u","start_index":0,"end_index":5}}""", 2)]
    [InlineData("""{"type":"url_citation","url_citation":{"url":"u","title":"a"}}""", """{"type":"url_citation","url_citation":{"url":"u","title":"b"}}""", 1)]
    [InlineData("""{"type":"url_citation","url_citation":{"url":"u"}}""", """{"type":"url_citation","url_citation":{"url":"v"}}""", 2)]
    [InlineData("""{"type":"url_citation","url_citation":{"title":"a"}}""", """{"type":"url_citation","url_citation":{"title":"a"}}""", 2)]
    [InlineData("""{"type":"file","file":{"hash":"h","name":"a"}}""", """{"type":"file","file":{"hash":"h","name":"b"}}""", 1)]
    [InlineData("""{"type":"file","file":{"hash":"h"}}""", """{"type":"file","file":{"hash":"i"}}""", 2)]
    [InlineData("""{"type":"file","file":{"name":"a"}}""", """{"type":"file","file":{"name":"a"}}""", 2)]
    public void ToCompletion_TwoAnnotations_AreOneWhereTheyPointToTheSame(string first, string second, int count) =>
        Assert.Equal(count, Wire.FoldDeltas($$"""{"annotations":[{{first}}]}""", $$"""{"annotations":[{{second}}]}""").Message!.Annotations!.Count);

    [Fact]
    public void ToCompletion_EmptyLists_AreNotThere() =>
        Wire.Equal("""{"role":"assistant","content":"x"}""", Wire.FoldDeltas("""{"content":"x","images":[],"annotations":[]}""").Message);
}
