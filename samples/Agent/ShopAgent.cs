using System.Globalization;
using OpenRouterSharp;

namespace Agent;

/// <summary>An agent whose runs stop for approvals and at a cost, and survive the end of the program.</summary>
internal sealed class ShopAgent(IChatCompletionsClient chat, ModelId model, decimal maxCost, PendingRun pending)
{
    private readonly ToolRunOptions _options = new()
    {
        Name = "shop",
        StopWhen = [StopCondition.MaxCost(maxCost)],
        IncludeErrorDetails = true, // the exceptions of these functions contain nothing secret, and help the model
    };

    /// <summary>Starts a task.</summary>
    internal async Task StartAsync(string task, CancellationToken cancellationToken)
    {
        var request = new ChatRequest(
            model,
            Message.System("You are an agent of a shop. Use the functions; never invent orders. Answer in one or two sentences."),
            Message.User(task));
        await FinishAsync(await ShowAsync(chat.StreamToolsAsync(request, Shop.Functions, _options, cancellationToken)), cancellationToken);
    }

    /// <summary>Goes on with a run that waits for decisions.</summary>
    internal async Task ResumeAsync(ToolRunState state, CancellationToken cancellationToken)
    {
        var decisions = await Approval.AskAsync(state.PendingCalls, cancellationToken);
        if (decisions.Count == 0)
        {
            Console.WriteLine($"The run waits in {pending.Path}. Start the program again to go on.");
            return;
        }

        // Before the functions run: if the program is killed meanwhile, no refund is ever paid twice.
        pending.Delete();
        await FinishAsync(await ShowAsync(chat.StreamToolsAsync(state, Shop.Functions, decisions, _options, cancellationToken)), cancellationToken);
    }

    private async Task FinishAsync(ToolRun run, CancellationToken cancellationToken)
    {
        if (run.State is { } state)
        {
            await pending.SaveAsync(state, cancellationToken);
            await ResumeAsync(state, cancellationToken);
            return;
        }

        var end = run.Outcome == ToolRunOutcome.Stopped ? "; stopped: the cost has reached its limit, or the agent went in circles" : string.Empty;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{run.Usage.TotalTokens} tokens, ${run.Usage.Cost:0.00####} of ${maxCost:0.00####}{end}]"));
    }

    private static async Task<ToolRun> ShowAsync(IAsyncEnumerable<ToolRunUpdate> updates)
    {
        ToolRun? run = null;
        var hasText = false;
        await foreach (var update in updates)
        {
            if (update.Text is { Length: > 0 } text)
            {
                Console.Write(text);
                hasText = true;
            }

            if (update.Chunk?.FinishReason is not null && hasText)
            {
                Console.WriteLine();
                hasText = false;
            }

            if (update.Result is { } result)
            {
                Console.WriteLine($"> {result.Call.Name} {result.Call.Arguments} = {result}");
            }

            run = update.Run ?? run;
        }

        return run!;
    }
}
