using System.CommandLine;
using ExtensionsAI;
using OpenRouterSharp;
using Samples;

var scenarios = new Dictionary<string, Func<OpenRouterClient, ModelId, CancellationToken, Task>>
{
    ["functions"] = Functions.RunAsync,
    ["cache"] = Cache.RunAsync,
    ["telemetry"] = Telemetry.RunAsync,
    ["agent"] = Agent.RunAsync,
    ["kernel"] = SemanticKernel.RunAsync,
    ["mcp"] = Mcp.RunAsync,
};

var chosen = new Argument<string[]>("scenarios") { Description = "The scenarios to run. Default: all.", Arity = ArgumentArity.ZeroOrMore };
chosen.AcceptOnlyFromAmong([.. scenarios.Keys]);
var model = new Option<string>("--model", "-m") { Description = "The model; it must support tools.", DefaultValueFactory = static _ => DeepSeekModels.ChatV31.Value };

var command = new RootCommand(
    "OpenRouter as an IChatClient: function invocation with approvals, caching, OpenTelemetry, an agent of Agent Framework, Semantic Kernel, and the tools of an MCP server. "
        + "Without OPENROUTER_API_KEY, an embedded server answers.")
{
    chosen,
    model,
};
command.SetAction((result, cancellationToken) => Outcome.OfAsync(async () =>
{
    await using var launcher = await Launcher.StartAsync(cancellationToken);
    using var client = OpenRouterClient.FromEnvironment();
    foreach (var name in result.GetValue(chosen) is { Length: > 0 } names ? names : [.. scenarios.Keys])
    {
        Console.WriteLine($"== {name}");
        await scenarios[name](client, result.GetValue(model)!, cancellationToken);
        Console.WriteLine();
    }
}));
return await command.Parse(args).InvokeAsync();
