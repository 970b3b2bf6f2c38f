using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.WebChat.Tests.Site;

/// <summary>The web chat on a port of its own, and the OpenRouter that it asks.</summary>
public sealed class WebChatSite : IAsyncDisposable
{
    public const string Key = "sk-or-v1-0123456789abcdef";

    private readonly WebApplicationFactory<Program> _factory;

    private WebChatSite(FakeOpenRouterServer openRouter, IEnumerable<(string Key, string Value)> settings)
    {
        OpenRouter = openRouter;
#pragma warning disable CA2000 // The one that is configured owns the plain one, and is disposed.
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
#pragma warning restore CA2000
        {
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.UseSetting("OpenRouter:ApiKey", Key);
            builder.UseSetting("OpenRouter:Endpoint", openRouter.Endpoint.AbsoluteUri);
            builder.UseSetting("OpenRouter:Retry:MaxRetries", "0");
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }
        });
        _factory.UseKestrel();
        _factory.StartServer();
        Http = _factory.CreateClient();
    }

    public FakeOpenRouterServer OpenRouter { get; }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    public static async Task<WebChatSite> StartAsync(FakeScript? script = null, params (string Key, string Value)[] settings) =>
        new(await FakeOpenRouterServer.StartAsync(script ?? FakeScript.Simulator(), TestContext.Current.CancellationToken), settings);

    /// <summary>Asks what fits on one line: the fields besides the model and the message, as JSON.</summary>
    public Task<HttpResponseMessage> AskAsync(string message = "Hello?", string fields = "{}")
    {
        var body = JsonNode.Parse(fields)!.AsObject();
        body["model"] ??= "deepseek/deepseek-r1-0528";
        body["messages"] ??= new JsonArray(new JsonObject { ["role"] = "user", ["content"] = message });
        return PostAsync(body.ToJsonString());
    }

    public Task<HttpResponseMessage> PostAsync(string json, string contentType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "api/chat") { Content = new StringContent(json, null, contentType) };
        return Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>Stops the site as Ctrl-C does; the OpenRouter goes on.</summary>
    public async ValueTask StopAsync()
    {
        Http.Dispose();
        await _factory.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await OpenRouter.DisposeAsync();
    }
}

internal static class AnswerExtensions
{
    /// <summary>Reads the events as <c>name data</c>.</summary>
    internal static async IAsyncEnumerable<string> EventsAsync(this HttpResponseMessage response)
    {
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await foreach (var item in SseParser.Create(body).EnumerateAsync(TestContext.Current.CancellationToken))
        {
            yield return $"{item.EventType} {item.Data}";
        }
    }

    internal static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
