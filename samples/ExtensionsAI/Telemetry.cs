using System.Diagnostics;
using Microsoft.Extensions.AI;
using OpenRouterSharp;

namespace ExtensionsAI;

/// <summary>The spans of Microsoft.Extensions.AI, with those of this library beneath them. A program with an exporter adds both sources to it.</summary>
internal static class Telemetry
{
    private const string Source = "sample";

    internal static async Task RunAsync(OpenRouterClient client, ModelId model, CancellationToken cancellationToken)
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is Source or "OpenRouterSharp",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Show,
        };
        ActivitySource.AddActivityListener(listener);
        using var chat = client.AsIChatClient(model).AsBuilder().UseFunctionInvocation().UseOpenTelemetry(sourceName: Source).Build();

        await chat.GetResponseAsync("How is the weather in Lyon?", new ChatOptions { Tools = [Weather.Function] }, cancellationToken);
    }

    private static void Show(Activity span)
    {
        var tags = span.TagObjects.Where(static tag => tag.Key is "gen_ai.provider.name" or "gen_ai.usage.input_tokens" or "gen_ai.usage.output_tokens" or "gen_ai.tool.name");
        Console.WriteLine($"{span.Source.Name}: {span.DisplayName} ({string.Join(", ", tags.Select(static tag => $"{tag.Key} = {tag.Value}"))})");
    }
}
