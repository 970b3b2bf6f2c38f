using Microsoft.Extensions.AI;

namespace OpenRouterSharp.Benchmarks.Peers;

/// <summary>A stream read through the abstraction, whoever is behind it.</summary>
public static class AbstractClient
{
    private static readonly ChatMessage[] _question = [new(ChatRole.User, "What is 2+2?")];

    public static async Task<int> StreamAsync(IChatClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var characters = 0;
        await foreach (var update in client.GetStreamingResponseAsync(_question))
        {
            var contents = update.Contents;
            for (var i = 0; i < contents.Count; i++)
            {
                characters += contents[i] switch
                {
                    TextReasoningContent thinking => thinking.Text.Length,
                    TextContent text => text.Text.Length,
                    _ => 0,
                };
            }
        }

        return characters;
    }
}
