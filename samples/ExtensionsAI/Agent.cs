using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using OpenRouterSharp;

namespace ExtensionsAI;

/// <summary>An agent of Microsoft Agent Framework with a tool, and a session over several turns that is stored between them.</summary>
internal static class Agent
{
    internal static async Task RunAsync(OpenRouterClient client, ModelId model, CancellationToken cancellationToken)
    {
        var agent = client.AsIChatClient(model).AsAIAgent(instructions: "Answer in one sentence.", name: "Weather", tools: [Weather.Function]);
        var session = await agent.CreateSessionAsync(cancellationToken);

        foreach (var question in (string[])["Is it warmer in Lyon or in Oslo?", "And does it rain in Paris?"])
        {
            Console.WriteLine($"> {question}");
            await foreach (var update in agent.RunStreamingAsync(question, session, cancellationToken: cancellationToken))
            {
                Console.Write(update.Text);
            }

            Console.WriteLine();

            // To a store, until the user comes back. The reasoning in it goes back to the model byte for byte.
            var stored = await agent.SerializeSessionAsync(session, cancellationToken: cancellationToken);
            session = await agent.DeserializeSessionAsync(stored, cancellationToken: cancellationToken);
        }
    }
}
