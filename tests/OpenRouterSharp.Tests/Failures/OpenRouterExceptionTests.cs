using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Failures;

public sealed class OpenRouterExceptionTests
{
    [Fact]
    public void ToString_AFullError_ShowsWhatMatters()
    {
        var e = new OpenRouterException(ErrorKind.ProviderUnavailable, "gone")
        {
            StatusCode = 502,
            Code = "502",
            ProviderName = "DeepInfra",
            GenerationId = "gen-1",
            RetryAfter = TimeSpan.FromSeconds(2),
        };

        Assert.Equal(
            $"OpenRouterSharp.OpenRouterException: gone{Environment.NewLine}  provider_unavailable, status 502, code 502, provider DeepInfra, retry after 00:00:02, generation gen-1",
            e.ToString());
    }

    [Fact]
    public void ToString_WithAHint_ShowsIt() =>
        Assert.Contains($"  Hint: Wait.{Environment.NewLine}  server", new OpenRouterException(ErrorKind.Server, "No.") { Hint = "Wait." }.ToString(), StringComparison.Ordinal);

    [Fact]
    public void ToString_AnErrorAfterOthers_ShowsAttemptsProviderCodeAndCause()
    {
        var e = new OpenRouterException(ErrorKind.Connection, "gone", new IOException("cut")) { ProviderCode = "E_EMPTY", AttemptErrors = [new(ErrorKind.Server, "first")] };

        Assert.Equal(
            $"OpenRouterSharp.OpenRouterException: gone{Environment.NewLine}  connection, provider code E_EMPTY, attempts 2{Environment.NewLine} ---> System.IO.IOException: cut",
            e.ToString());
    }

    [Theory]
    [InlineData("gen-own", "gen-header", "gen-body", "gen-own")]
    [InlineData(null, "gen-header", "gen-body", "gen-header")]
    [InlineData(null, null, "gen-body", "gen-body")]
    public void Attach_Partial_NamesTheGenerationWhereNothingDid(string? own, string? header, string? body, string expected)
    {
        var e = new OpenRouterException(ErrorKind.Connection, "gone") { GenerationId = own };
        var partial = new ChatCompletion { Id = body, ResponseInfo = new ResponseInfo { GenerationId = header } };

        e.Attach(partial);
        e.AttachGenerationId("gen-late");

        Assert.Equal(expected, e.GenerationId);
        Assert.Same(partial, e.Partial);
    }

    [Fact]
    public void AttachGenerationId_NoneYet_NamesIt()
    {
        var e = new OpenRouterException(ErrorKind.Connection, "gone");

        e.AttachGenerationId("gen-late");

        Assert.Equal("gen-late", e.GenerationId);
    }

    [Fact]
    public void Constructor_ByAUsersTest_MakesAnyError()
    {
        var partial = new ChatCompletion { Id = "gen-1" };

        var e = new OpenRouterException("tomorrows_kind", "words") { IsTransient = true, Partial = partial };

        Assert.Equivalent(new { Kind = "tomorrows_kind", Message = "words", IsTransient = true, Attempts = 1 }, new { Kind = e.Kind.Value, e.Message, e.IsTransient, e.Attempts });
        Assert.Same(partial, e.Partial);
    }

    // Secrets: a server that echoes what it was sent.
    [Theory]
    [InlineData(401, "application/json", "{\"error\":{\"code\":401,\"message\":\"Bad key KEY\",\"metadata\":{\"raw\":\"KEY\",\"headers\":{\"Authorization\":\"Bearer KEY\"}}}}")]
    [InlineData(200, "application/json", "{\"error\":{\"code\":401,\"message\":\"Bad key KEY\",\"metadata\":{\"raw\":{\"error\":\"KEY\"}}}}")]
    [InlineData(500, "text/html", "<title>KEY</title>")]
    [InlineData(200, "text/html", "<title>KEY</title>")]
    [InlineData(200, "text/event-stream", "data: {\"error\":{\"message\":\"KEY\",\"metadata\":{\"raw\":\"KEY\"}}}\n\n")]
    [InlineData(200, "text/event-stream", "data: KEY\n\n")]
    public async Task CompleteAsync_ServerEchoesTheKey_NoPartOfTheExceptionShowsIt(int status, string contentType, string body)
    {
        using var client = StubHandler.Body(body.Replace("KEY", StubHandler.TestKey, StringComparison.Ordinal), contentType, status).CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        var shown = string.Join('\n', e.ToString(), e.Message, e.ResponseBody, e.RawProviderMessage, e.Metadata?.GetRawText(), e.InnerException, e.Partial);
        Assert.DoesNotContain(StubHandler.TestKey, shown, StringComparison.Ordinal);
        Assert.Contains("[key removed]", shown, StringComparison.Ordinal);
    }
}
