using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Failures;

/// <summary>A gateway that restarts, or has had enough of a connection, resets what it was asked over HTTP/2.</summary>
public sealed class Http2FailureTests
{
    private const int InternalError = 2;
    private const int RefusedStream = 7;

    private static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    private static OpenRouterClient Client(WebApplication app) => new(
        new OpenRouterClientOptions { ApiKey = StubHandler.TestKey, Endpoint = new Uri(app.Urls.First()), Retry = new RetryOptions { MaxRetries = 0 } },
        new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact, Timeout = Timeout.InfiniteTimeSpan });

    private static Task Reset(HttpContext context, int code)
    {
        context.Features.GetRequiredFeature<IHttpResetFeature>().Reset(code);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(InternalError, "INTERNAL_ERROR")]
    [InlineData(RefusedStream, "REFUSED_STREAM")]
    [InlineData(11, "ENHANCE_YOUR_CALM")]
    public async Task CompleteAsync_ResetBeforeHeaders_IsAConnectionErrorThatNamesTheReset(int code, string name)
    {
        await using var app = await StartAsync(context => Reset(context, code));
        using var client = Client(app);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal((ErrorKind.Connection, true), (e.Kind, e.IsTransient));
        Assert.Contains("reset the request", e.Message, StringComparison.Ordinal);
        Assert.Contains(name, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StreamAsync_ResetBehindContent_IsAnInterruptedStream()
    {
        await using var app = await StartAsync(static async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(Fixtures.TextChunk);
            await context.Response.Body.FlushAsync();
            await Reset(context, InternalError);
        });
        using var client = Client(app);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equal(ErrorKind.StreamInterrupted, e.Kind);
    }
}
