using Microsoft.Extensions.AI;
using OpenRouterSharp;
using WithTools;

// Lets the model look the weather up in a loop, and reads a typed answer: Program ADDRESS [stream]
using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = "sk-or-v1-small", Endpoint = new Uri(args[0]) });
var weather = AIFunctionFactory.Create((string city) => new Weather(city, 18), "get_weather", "Gets the weather.", ProgramJson.Default.Options);
var request = new ChatRequest("deepseek/deepseek-r1-0528", "Do I need an umbrella in Lyon?");
if (args is [_, "stream"])
{
    await foreach (var update in client.Chat.StreamToolsAsync(request, [weather]))
    {
        Console.Write(update.Result?.ToString() ?? update.Text);
    }

    Console.WriteLine();
    StructuredChunk<Advice>? last = null;
    await foreach (var update in client.Chat.StreamAsync(request, ProgramJson.Default.Advice))
    {
        last = update;
    }

    Console.WriteLine($"{last!.IsFinal} {last.Value}");
}
else
{
    var run = await client.Chat.RunToolsAsync(request, [weather]);
    Console.WriteLine($"{run.Steps[0].Results[0]} {run.Text}");
    var advice = await client.Chat.CompleteAsync(request, ProgramJson.Default.Advice);
    Console.WriteLine(advice.Value);
}
