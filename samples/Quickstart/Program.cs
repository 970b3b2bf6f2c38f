using OpenRouterSharp;
using Samples;

await using var launcher = await Launcher.StartAsync(); // only so that this runs without OPENROUTER_API_KEY
using var client = OpenRouterClient.FromEnvironment();

await foreach (var chunk in client.Chat.StreamAsync(DeepSeekModels.R1_0528, args is [var question, ..] ? question : "What is the meaning of life?"))
{
    Console.Error.Write(chunk.Reasoning); // what the model thinks
    Console.Out.Write(chunk.Text);        // what it answers
    if (chunk.Usage is { } usage)
    {
        Console.Error.WriteLine($"\n{usage.TotalTokens} tokens, ${usage.Cost}, by {chunk.Provider}");
    }
}
