using System.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace OpenRouterSharp.ExtensionsAI.Tests;

/// <summary>Caching and telemetry of Microsoft.Extensions.AI over the adapter.</summary>
public sealed class MiddlewareTests
{
    [Fact]
    public async Task UseDistributedCache_TheSameQuestion_IsAskedOnceAndKeepsTheReasoning()
    {
        using var fake = Replies.Fake(Replies.Call(("a", "f", """{"x":1.0}""")), Replies.Text("Done."));
        using var client = fake.CreateClient();
        var chat = client.AsIChatClient("m").AsBuilder().UseDistributedCache(Cache()).Build();
        await chat.GetResponseAsync("Go");

        var cached = await chat.GetResponseAsync("Go");
        await chat.GetResponseAsync([new(ChatRole.User, "Go"), .. cached.Messages, new(ChatRole.Tool, [new FunctionResultContent("a", "1")])]);

        Assert.Equal((2, true, 0.25m), (fake.Requests.Count, Replies.HasDetails(fake, 1), cached.Usage!.GetCost()));
        Assert.Contains("""arguments":"{\"x\":1.0}""", fake.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseDistributedCache_TheSameStream_IsAskedOnce()
    {
        using var fake = Replies.Fake(Replies.StreamedCall("a", "f", "{}"), Replies.StreamedText("Done."));
        using var client = fake.CreateClient();
        var chat = client.AsIChatClient("m").AsBuilder().UseDistributedCache(Cache()).Build();
        await chat.GetStreamingResponseAsync("Go").ToChatResponseAsync();

        var cached = await chat.GetStreamingResponseAsync("Go").ToChatResponseAsync();
        await chat.GetStreamingResponseAsync([new(ChatRole.User, "Go"), .. cached.Messages, new(ChatRole.Tool, [new FunctionResultContent("a", "1")])]).ToChatResponseAsync();

        Assert.Equal((2, true, 0.25m), (fake.Requests.Count, Replies.HasDetails(fake, 1), cached.Usage!.GetCost()));
    }

    [Fact]
    public async Task UseOpenTelemetry_ACall_NamesProviderModelAndTokens()
    {
        var stopped = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "adapter-test",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var fake = Replies.Fake(Replies.StreamedText("Hi"));
        using var client = fake.CreateClient();

        await client.AsIChatClient("m").AsBuilder().UseOpenTelemetry(sourceName: "adapter-test").Build().GetStreamingResponseAsync("Go").ToChatResponseAsync();

        var span = Assert.Single(stopped);
        Assert.Equal(("openrouter", "m"), (span.GetTagItem("gen_ai.provider.name"), span.GetTagItem("gen_ai.request.model")));
        Assert.Equal(("3", "4"), (span.GetTagItem("gen_ai.usage.input_tokens")?.ToString(), span.GetTagItem("gen_ai.usage.output_tokens")?.ToString()));
    }

    private static MemoryDistributedCache Cache() => new(Options.Create(new MemoryDistributedCacheOptions()));
}
