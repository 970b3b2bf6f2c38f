using Microsoft.Extensions.AI;
using OpenRouterSharp;

namespace ExtensionsAI;

/// <summary>The function invocation of Microsoft.Extensions.AI, with an approval before the function runs.</summary>
internal static class Functions
{
    internal static async Task RunAsync(OpenRouterClient client, ModelId model, CancellationToken cancellationToken)
    {
        using var chat = client.AsIChatClient(model).AsBuilder().UseFunctionInvocation().Build();
        var options = new ChatOptions { Tools = [new ApprovalRequiredAIFunction(Weather.Function)] };
        List<ChatMessage> history = [new(ChatRole.User, "Do I need an umbrella in Lyon?")];

        var response = await chat.GetResponseAsync(history, options, cancellationToken);
        while (response.Messages.SelectMany(static message => message.Contents).OfType<ToolApprovalRequestContent>().ToList() is { Count: > 0 } requests)
        {
            // The reasoning and the calls of the answer are in the history: they go back as they came, with the results right behind them.
            history.AddRange(response.Messages);
            history.Add(new(ChatRole.User, [.. requests.Select(static request => (AIContent)request.CreateResponse(IsApproved(request)))]));
            response = await chat.GetResponseAsync(history, options, cancellationToken);
        }

        Console.WriteLine($"{response.Text} [{response.Usage?.TotalTokenCount} tokens, ${response.Usage?.GetCost()}]");
    }

    private static bool IsApproved(ToolApprovalRequestContent request)
    {
        var call = (FunctionCallContent)request.ToolCall;
        Console.Write($"May the model call {call.Name}({string.Join(", ", call.Arguments!.Select(static argument => $"{argument.Key}: {argument.Value}"))})? y/n: ");
        var answer = Console.ReadLine();
        Console.WriteLine(answer is null ? "n (the input has ended)" : string.Empty);
        return answer?.Trim() == "y";
    }
}
