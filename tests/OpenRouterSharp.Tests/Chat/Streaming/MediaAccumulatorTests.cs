namespace OpenRouterSharp.Tests.Chat.Streaming;

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
}
