using System.ClientModel;
using OpenAI;
using OpenAI.Chat;

// Asks one question and prints the answer: Program ADDRESS [stream]
var client = new ChatClient("deepseek/deepseek-r1-0528", new ApiKeyCredential("sk-or-v1-small"), new OpenAIClientOptions { Endpoint = new Uri(args[0]) });
if (args is [_, "stream"])
{
    await foreach (var update in client.CompleteChatStreamingAsync("What is 17 * 3?"))
    {
        Console.Write(update.ContentUpdate.Count > 0 ? update.ContentUpdate[0].Text : string.Empty);
    }

    Console.WriteLine();
}
else
{
    ChatCompletion answer = await client.CompleteChatAsync("What is 17 * 3?");
    Console.WriteLine(answer.Content[0].Text);
}
