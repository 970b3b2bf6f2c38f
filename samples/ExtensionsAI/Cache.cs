using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using OpenRouterSharp;

namespace ExtensionsAI;

/// <summary>A distributed cache in front of the model. The cached response has everything, also its reasoning, for the next turn.</summary>
internal static class Cache
{
    internal static async Task RunAsync(OpenRouterClient client, ModelId model, CancellationToken cancellationToken)
    {
        IDistributedCache cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())); // or Redis, SQL Server, …
        using var chat = client.AsIChatClient(model).AsBuilder().UseDistributedCache(cache).Build();
        var options = new ChatOptions { Reasoning = new() { Effort = ReasoningEffort.Low } };

        foreach (var time in (string[])["first", "second"])
        {
            var watch = TimeProvider.System.GetTimestamp();
            var response = await chat.GetStreamingResponseAsync("What is 17 * 3?", options, cancellationToken).ToChatResponseAsync(cancellationToken);
            var reasoning = response.Messages.SelectMany(static message => message.Contents).OfType<TextReasoningContent>().Sum(static content => content.Text.Length);
            Console.WriteLine($"The {time} time: {response.Text} ({reasoning} characters of reasoning, {TimeProvider.System.GetElapsedTime(watch).TotalMilliseconds:0} ms, {response.ResponseId})");
        }
    }
}
