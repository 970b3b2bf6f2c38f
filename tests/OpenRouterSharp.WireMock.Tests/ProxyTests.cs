using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpenRouterSharp.WireMock.Tests.Server;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>What stands between the client and the service: pages, compression, redirects, nothing at all.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task CompleteAsync_HtmlWithStatus_SaysWhoseWordsTheseAre()
    {
        var e = await FailAsync("proxy/html-502");

        Assert.Equal("The server responded with 502 Bad Gateway and text/html that is not OpenRouter's, possibly a proxy's: 502 Bad Gateway", e.Message);
        Assert.Equivalent(new { Kind = ErrorKind.ProviderUnavailable, IsTransient = true }, e);
    }

    [Fact]
    public async Task CompleteAsync_HtmlAt200_IsAnInvalidResponseWithThePage()
    {
        var e = await FailAsync("proxy/html-200");

        Assert.Equivalent(new { Kind = ErrorKind.InvalidResponse, StatusCode = 200 }, e);
        Assert.Contains("Welcome to the guest network", e.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompleteAsync_StatusWithoutBody_NamesTheStatus()
    {
        var e = await FailAsync("proxy/empty-503");

        Assert.Equivalent(new { Kind = ErrorKind.ProviderOverloaded, Message = "The server responded with 503 Service Unavailable and an empty body." }, e);
    }

    [Fact]
    public async Task CompleteAsync_200WithoutBody_IsAnEmptyResponse()
    {
        var e = await FailAsync("proxy/empty-200");

        Assert.Equivalent(new { Kind = ErrorKind.EmptyResponse, IsTransient = true }, e);
    }

    [Fact]
    public async Task CompleteAsync_200WithoutBodyOnce_IsRepeated()
    {
        await using var scenario = StubScenario.Play("proxy/empty-200-then-answer");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var completion = await client.Chat.CompleteAsync(Prompt.Sum);

        Assert.Equivalent(new { Text = "4", Attempts = 2 }, new { completion.Text, completion.ResponseInfo!.Attempts });
    }

    [Fact]
    public async Task CompleteAsync_CompressedAnswer_IsAskedForAndRead()
    {
        await using var scenario = StubScenario.Play(
            Request.Create().WithPath("/api/v1/chat/completions").UsingPost().WithHeader("Accept-Encoding", "*gzip*"),
            Response.Create().WithHeader("Content-Type", "application/json").WithHeader("Content-Encoding", "gzip").WithBody(Gzip(StubFiles.Body("answer.json"))));
        using var client = scenario.CreateClient();

        var completion = await client.Chat.CompleteAsync(Prompt.Sum);

        Assert.Equal("4", completion.Text);
    }

    [Fact]
    public async Task CompleteAsync_Redirect_IsNotFollowed()
    {
        await using var scenario = StubScenario.Play("proxy/redirect");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        await AssertRedirectIsNotFollowedAsync(scenario, client);
    }

    [Fact]
    public async Task CompleteAsync_RedirectOfAClientOfAServiceProvider_IsNotFollowed()
    {
        await using var scenario = StubScenario.Play("proxy/redirect");
        var services = new ServiceCollection();
        services.AddOpenRouter(scenario.Configure);
        await using var provider = services.BuildServiceProvider();

        await AssertRedirectIsNotFollowedAsync(scenario, provider.GetRequiredService<IOpenRouterClient>());
    }

    private static async Task AssertRedirectIsNotFollowedAsync(Scenario scenario, IOpenRouterClient client)
    {
        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { StatusCode = 307, IsTransient = false }, e);
        Assert.Contains("elsewhere", e.Message, StringComparison.Ordinal);
        Assert.Equal("/api/v1/chat/completions", Assert.Single(scenario.Sent).Path);
    }

    private static byte[] Gzip(string text)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return buffer.ToArray();
    }

    private static async Task<OpenRouterException> FailAsync(string file)
    {
        await using var scenario = StubScenario.Play(file);
        using var client = scenario.CreateClient();
        return await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));
    }
}
