using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.OddAnswers;

public class OddFieldTests
{
    [Theory]
    [InlineData("""{"id":"gen-w1","object":"chat.completion","created":1764100000,"model":"deepseek/deepseek-r1-0528","choices":"""
        + """[{"index":0,"message":{"role":"assistant","content":"The lamp is on.","annotations":"""
        + """{}},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":5,"total_tokens":14}}""")]
    [InlineData("""{"id":"gen-w1","object":"chat.completion","created":1764100000,"model":"deepseek/deepseek-r1-0528","choices":"""
        + """[{"index":0,"message":{"role":"assistant","content":"The lamp is on."},"finish_reason":"stop"}],"usage":"""
        + """{"prompt_tokens":9,"completion_tokens":5,"prompt_tokens_details":[],"completion_tokens_details":[]}}""")]
    public void Read_ListForAnObjectOrTheReverse_LosesNothing(string json)
    {
        var completion = Wire.Completion(json);

        Assert.Equal(("The lamp is on.", 9, 5), (completion.Text, completion.Usage?.PromptTokens, completion.Usage?.CompletionTokens));
        Assert.Equal(json, Wire.Write(completion));
    }

    [Fact]
    public void Read_ImageUrlAsText_IsItsUrlAndGoesBackAsText()
    {
        const string Json = """{"id":"gen-w1","object":"chat.completion","created":1764100000,"model":"deepseek/deepseek-r1-0528","choices":"""
            + """[{"index":0,"message":{"role":"assistant","content":"The lamp is on.","images":"""
            + """[{"type":"image_url","image_url":"https://img.example/lamp.png"}]},"finish_reason":"stop"}],"usage":"""
            + """{"prompt_tokens":9,"completion_tokens":5,"total_tokens":14}}""";
        var completion = Wire.Completion(Json);

        Assert.Equal("https://img.example/lamp.png", completion.Message!.Images![0].Url);
        Assert.Equal(Json, Wire.Write(completion));
    }

    [Theory]
    [InlineData("""{"type":"image_url","image_url":"https://img.example/lamp.png"}""")]
    [InlineData("""{"type":"video_url","video_url":"https://img.example/lamp.mp4"}""")]
    public void Read_UrlOfAPartAsText_GoesBackAsText(string json) => Assert.Equal(json, Wire.Write(Wire.Read<ContentPart>(json)));

    [Fact]
    public void Read_ImageOfAPartAsText_IsItsUrl() =>
        Assert.Equal("https://img.example/lamp.png", Assert.IsType<ImagePart>(Wire.Read<ContentPart>("""{"type":"image_url","image_url":"https://img.example/lamp.png"}""")).ImageUrl?.Url);

    [Fact]
    public void Write_ImageUrlThatCameAsTextAndGotADetail_IsAnObject()
    {
        var part = Assert.IsType<ImagePart>(Wire.Read<ContentPart>("""{"type":"image_url","image_url":"https://img.example/lamp.png"}"""));

        Assert.Equal(
            """{"type":"image_url","image_url":{"url":"https://img.example/lamp.png","detail":"low"}}""",
            Wire.Write<ContentPart>(part with { ImageUrl = part.ImageUrl! with { Detail = ImageDetail.Low } }));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("1.50")]
    [InlineData("true")]
    [InlineData("false")]
    public void Content_NumberOrTruthValue_IsNoText(string content)
    {
        var json = $$$"""{"choices":[{"index":0,"message":{"role":"assistant","content":{{{content}}}}}]}""";
        var completion = Wire.Completion(json);

        Assert.Equal((string.Empty, null), (completion.Text, completion.Message!.Content));
        Assert.Equal(json, Wire.Write(completion));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("true")]
    public void Content_NumberOrTruthValueInADelta_IsNoText(string content)
    {
        var json = $$$"""{"choices":[{"index":0,"delta":{"role":"assistant","content":{{{content}}}}}]}""";
        var chunk = Wire.Read<ChatCompletionChunk>(json);

        Assert.Null(chunk.Text);
        Assert.Equal(json, Wire.Write(chunk));
    }

    [Fact]
    public void Content_NumberAmongTexts_IsNotInTheFoldedText() =>
        Wire.Equal("""{"role":"assistant","content":"ab"}""", Wire.FoldDeltas("""{"content":"a"}""", """{"content":5}""", """{"content":"b"}""").Message);

    [Fact]
    public void Content_PartsOfADeltaThatAreMoreThanText_AreTextAndKept()
    {
        const string Json = """{"choices":[{"index":0,"delta":{"content":[{"type":"text","text":"a"},{"type":"image_url","image_url":{"url":"u"}}]}}]}""";
        var chunk = Wire.Read<ChatCompletionChunk>(Json);

        Assert.Equal("a", chunk.Text);
        Assert.Equal(Json, Wire.Write(chunk));
    }
}
