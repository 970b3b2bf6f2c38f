using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Chat;

namespace OpenRouterSharp.Benchmarks.Peers;

/// <summary>The OpenAI package, which knows no reasoning, over a given transport.</summary>
public static class OpenAIPackage
{
    public static ChatClient Create(HttpMessageHandler handler) =>
        Create(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }, new Uri("https://openrouter.ai/api/v1"));

    public static ChatClient Create(HttpClient http, Uri address)
    {
        var options = new OpenAIClientOptions { Endpoint = address, Transport = new HttpClientPipelineTransport(http) };
        return new ChatClient("deepseek/deepseek-r1-0528", new ApiKeyCredential("sk-or-v1-benchmark"), options);
    }

    public static async Task<int> StreamAsync(ChatClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var characters = 0;
        await foreach (var update in client.CompleteChatStreamingAsync([new UserChatMessage("What is 2+2?")]))
        {
            foreach (var part in update.ContentUpdate)
            {
                characters += part.Text?.Length ?? 0;
            }
        }

        return characters;
    }

    public static async Task<int> CompleteAsync(ChatClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var answer = await client.CompleteChatAsync([new UserChatMessage("What is 2+2?")]);
        return answer.Value.Content[0].Text.Length;
    }
}
