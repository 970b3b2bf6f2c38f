using System.CommandLine;
using Agent;
using OpenRouterSharp;
using Samples;

const string ExampleTask = "Order 1042 arrived broken. Check whether the product is in stock, and refund the order.";

var task = new Argument<string?>("task") { Description = $"The task. Default: the pending run, or else: {ExampleTask}", Arity = ArgumentArity.ZeroOrOne };
var model = new Option<string>("--model", "-m") { Description = "The model; it must support tools.", DefaultValueFactory = static _ => DeepSeekModels.ChatV31.Value };
var maxCost = new Option<decimal>("--max-cost") { Description = "The cost in US dollars after which the agent must come to an end.", DefaultValueFactory = static _ => 0.05m };
var file = new Option<string>("--file") { Description = "The file for a run that waits for an approval.", DefaultValueFactory = static _ => "agent-run.json" };

var command = new RootCommand(
    "An agent of a shop with three functions. Refunds need your approval; a run that waits for it is a file, and the next start goes on with it. "
        + "Without OPENROUTER_API_KEY, an embedded server answers.")
{
    task,
    model,
    maxCost,
    file,
};
command.SetAction((result, cancellationToken) => Outcome.OfAsync(async () =>
{
    await using var launcher = await Launcher.StartAsync(cancellationToken);
    using var client = OpenRouterClient.FromEnvironment();
    var pending = new PendingRun(result.GetValue(file)!);
    var agent = new ShopAgent(client.Chat, result.GetValue(model)!, result.GetValue(maxCost), pending);

    if (await pending.LoadAsync(cancellationToken) is not { } state)
    {
        await agent.StartAsync(result.GetValue(task) ?? ExampleTask, cancellationToken);
    }
    else if (result.GetValue(task) is null)
    {
        Console.WriteLine($"Going on with the run in {pending.Path}.");
        await agent.ResumeAsync(state, cancellationToken);
    }
    else
    {
        throw new InvalidOperationException($"A run is pending in {pending.Path}. Start without a task to finish it, or delete the file.");
    }
}));
return await command.Parse(args).InvokeAsync();
