using OpenRouterSharp;

// Asks one question and prints the answer: Program ADDRESS [stream]
using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = "sk-or-v1-small", Endpoint = new Uri(args[0]) });
if (args is [_, "stream"])
{
    await foreach (var chunk in client.Chat.StreamAsync("deepseek/deepseek-r1-0528", "What is 17 * 3?"))
    {
        Console.Write(chunk.Text);
    }

    Console.WriteLine();
}
else
{
    var answer = await client.Chat.CompleteAsync("deepseek/deepseek-r1-0528", "What is 17 * 3?");
    Console.WriteLine(answer.Text);
}
