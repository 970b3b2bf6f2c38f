namespace OpenRouterSharp.Tests.Chat.Completions;

public class GeneratedImageTests
{
    [Theory]
    [InlineData("data:image/png;base64,AQID", "image/png")]
    [InlineData("DATA:image/webp;charset=x;BASE64,AQID", "image/webp")]
    [InlineData("data:;base64,AQID", "")]
    [InlineData("data:image/png;base64,AQ ID\n", "image/png")]
    public void TryGetBytes_DataUrl_Decodes(string url, string expected)
    {
        var image = new GeneratedImage { ImageUrl = new() { Url = url } };

        Assert.True(image.TryGetBytes(out var bytes, out var mediaType));
        Assert.Equivalent(new { Bytes = "010203", MediaType = expected }, new { Bytes = Convert.ToHexString(bytes), MediaType = mediaType });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://a.test/a.png")]
    [InlineData("data:image/png,AQID")]
    [InlineData("data:image/png;base64")]
    [InlineData("data:image/png;base64,***")]
    public void ToBytes_AnythingElse_IsNull(string? url) => Assert.Null(new GeneratedImage { ImageUrl = new() { Url = url } }.ToBytes());

    [Fact]
    public void ToBytes_NoUrl_IsNull() => Assert.Null(new GeneratedImage().ToBytes());
}
