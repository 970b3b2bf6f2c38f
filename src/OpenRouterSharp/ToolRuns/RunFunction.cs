using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ToolRuns;

/// <summary>A run as a function: its one argument is the task, its result the text of the answer.</summary>
internal sealed class RunFunction(string name, string description, ToolRunStart start) : AIFunction
{
    private const string Task = "task";

    public override string Name => name;

    public override string Description => description;

    public override JsonElement JsonSchema { get; } =
        JsonElement.Parse("""{"type":"object","properties":{"task":{"type":"string","description":"The task, with everything needed to do it."}},"required":["task"]}""");

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        arguments.TryGetValue(Task, out var value);
        var task = value is JsonElement json ? RawJson.TextOf(json) : value as string;
        if (string.IsNullOrWhiteSpace(task))
        {
            throw new ArgumentException("The task is missing.", nameof(arguments));
        }

        var request = start.Request with { Messages = [.. start.Request.Messages, Message.User(task)] };
        var run = await (start with { Request = request }).RunAsync(cancellationToken).ConfigureAwait(false);
        InnerUsage.Report(arguments, run.Usage);
        return run.Outcome == ToolRunOutcome.Pending
            ? throw new InvalidOperationException($"The run of '{name}' waits for a decision about '{run.PendingCalls[0].Name}', which nobody can give: set {nameof(ToolRunOptions.Approve)}.")
            : run.Answer.Refusal ?? run.Text;
    }
}
