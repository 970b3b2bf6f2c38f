using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Content;

public sealed class ContentPartWireTests
{
    public static TheoryData<ContentPart, string> Samples => new()
    {
        { new TextPart("t"), """{"type":"text","text":"t"}""" },
        { new TextPart("t") { CacheControl = CacheControl.Ephemeral }, """{"type":"text","text":"t","cache_control":{"type":"ephemeral"}}""" },
        { new TextPart("t") { CacheControl = new() { Ttl = CacheTtl.FiveMinutes } }, """{"type":"text","text":"t","cache_control":{"type":"ephemeral","ttl":"5m"}}""" },
        { new TextPart("t") { PromptCacheBreakpoint = PromptCacheBreakpoint.Explicit }, """{"type":"text","text":"t","prompt_cache_breakpoint":{"mode":"explicit"}}""" },
        { new ImagePart("https://ex.test/a.png"), """{"type":"image_url","image_url":{"url":"https://ex.test/a.png"}}""" },
        { new ImagePart("https://ex.test/a.png", ImageDetail.Original), """{"type":"image_url","image_url":{"url":"https://ex.test/a.png","detail":"original"}}""" },
        { new ImagePart("u") { CacheControl = CacheControl.Ephemeral }, """{"type":"image_url","image_url":{"url":"u"},"cache_control":{"type":"ephemeral"}}""" },
        { AudioPart.FromBytes(new byte[] { 1, 2, 3 }, AudioFormat.Wav), """{"type":"input_audio","input_audio":{"data":"AQID","format":"wav"}}""" },
        {
            new VideoPart { VideoUrl = new() { Url = "https://ex.test/a.mp4", Processing = VideoProcessing.Agentic } },
            """{"type":"video_url","video_url":{"url":"https://ex.test/a.mp4","processing":"agentic"}}"""
        },
        { new VideoPart("https://ex.test/a.mp4"), """{"type":"video_url","video_url":{"url":"https://ex.test/a.mp4"}}""" },
        { FilePart.FromUrl("https://ex.test/a.pdf"), """{"type":"file","file":{"file_data":"https://ex.test/a.pdf"}}""" },
        { FilePart.FromUrl("https://ex.test/a.pdf", "b.pdf"), """{"type":"file","file":{"filename":"b.pdf","file_data":"https://ex.test/a.pdf"}}""" },
        { FilePart.FromId("file_1"), """{"type":"file","file":{"file_id":"file_1"}}""" },
        {
            FilePart.FromBytes("%PDF-"u8.ToArray(), "a.pdf") with { CacheControl = CacheControl.Ephemeral },
            """{"type":"file","file":{"filename":"a.pdf","file_data":"data:application/pdf;base64,JVBERi0="},"cache_control":{"type":"ephemeral"}}"""
        },
        { ContentPart.FromJson("""{ "type" : "tomorrow", "n" : 1.0 }"""), """{ "type" : "tomorrow", "n" : 1.0 }""" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Serialize_Part_IsExactlyTheWireForm(ContentPart part, string json) => WireAssert.IsWritten(part, json);

    [Fact]
    public void RoundTrip_FormerTagOfVideos_IsKept() =>
        Assert.IsType<VideoPart>(WireAssert.IsKept<ContentPart>("""{"type":"input_video","video_url":{"url":"u"}}"""));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("", "\"\"")]
    public void Serialize_Text_IsAString(string text, string json) => WireAssert.IsWritten(new MessageContent(text), json);

    [Fact]
    public void Serialize_OnePart_IsAnArray() => WireAssert.IsWritten<MessageContent>(["t"], """[{"type":"text","text":"t"}]""");

    [Fact]
    public void FromJson_NoObject_IsRefused() => Assert.Throws<ArgumentException>("json", () => ContentPart.FromJson("[]"));
}
