using System.CommandLine;
using OpenRouterSharp;
using OpenRouterSharp.Testing;
using Samples;
using TerminalChat;

var model = new Option<string>("--model", "-m") { Description = "The model to talk to.", DefaultValueFactory = static _ => DeepSeekModels.R1_0528.Value };
var effort = new Option<string?>("--effort", "-e") { Description = "How much the model thinks: max, xhigh, high, medium, low, minimal, on or off. Unset: the model's default." };
var system = new Option<string?>("--system", "-s") { Description = "What the model is told before the conversation." };
var load = new Option<string?>("--load", "-l") { Description = "A conversation that /save wrote, to go on with." };
var tokenDelay = new Option<int>("--token-delay") { Description = "How many milliseconds the embedded server takes for a token.", DefaultValueFactory = static _ => 15 };

var command = new RootCommand("A conversation in the terminal. /help lists what it can do. Without OPENROUTER_API_KEY, an embedded server answers.")
{
    model,
    effort,
    system,
    load,
    tokenDelay,
};
command.SetAction(async (result, cancellationToken) =>
{
    // Live where a person looks; plain lines where a program reads.
    using IScreen screen = Console.IsOutputRedirected ? new PlainScreen() : new LiveScreen();
    var hasFailed = false;
    var code = await Outcome.OfAsync(async () =>
    {
        var pace = TimeSpan.FromMilliseconds(Math.Max(0, result.GetValue(tokenDelay)));
        var simulator = FakeScript.Simulator(new SimulatedModels { TokenDelay = pace, FirstTokenDelay = 20 * pace });
        await using var launcher = await Launcher.StartAsync(simulator, cancellationToken);
        using var client = OpenRouterClient.FromEnvironment(options => options.Retry.OnRetry = retry => screen.Note(Sentences.Of(retry)));
        var conversation = new Conversation(client.Chat, result.GetValue(model)!);
        if (result.GetValue(load) is { } path)
        {
            conversation.Load(path);
        }

        // What the command line says goes before what the file says.
        if (result.GetResult(model) is { Implicit: false })
        {
            conversation.SetModel(result.GetValue(model)!);
        }

        if (result.GetValue(system) is { } text)
        {
            conversation.SetSystem(text);
        }

        if (result.GetValue(effort) is { } level)
        {
            conversation.SetEffort(level);
        }

        hasFailed = await new ChatLoop(conversation, screen).RunAsync();
    });

    // A script wants to know; a person has seen it.
    return code == 0 && hasFailed && Console.IsInputRedirected ? 1 : code;
});

// Ctrl-C is the conversation's own: it stops an answer, not the program.
return await command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
