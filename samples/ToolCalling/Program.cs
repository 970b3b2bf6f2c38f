using System.CommandLine;
using System.Globalization;
using OpenRouterSharp;
using Samples;
using ToolCalling;

var question = new Argument<string>("question") { Description = "The question.", DefaultValueFactory = static _ => "Is it warmer in Lyon or in Oslo, and what time is it there?" };
var model = new Option<string>("--model", "-m") { Description = "The model; it must support tools.", DefaultValueFactory = static _ => DeepSeekModels.ChatV31.Value };
var maxSteps = new Option<int>("--max-steps") { Description = "The maximum number of turns of the model; in the last one, it must answer.", DefaultValueFactory = static _ => 6 };

var command = new RootCommand("A model that calls functions, several at once, and keeps its reasoning between the turns. Without OPENROUTER_API_KEY, an embedded server answers.")
{
    question,
    model,
    maxSteps,
};
command.SetAction((result, cancellationToken) => Outcome.OfAsync(async () =>
{
    await using var launcher = await Launcher.StartAsync(EmbeddedModel.Script(), cancellationToken);
    using var client = OpenRouterClient.FromEnvironment();
    var request = new ChatRequest(result.GetValue(model)!, result.GetValue(question)!) { Reasoning = ReasoningSettings.On };
    var options = new ToolRunOptions
    {
        MaxSteps = result.GetValue(maxSteps),
        IncludeErrorDetails = true, // the exceptions of these functions contain nothing secret, and help the model
        BeforeCall = static (call, _) =>
        {
            Console.WriteLine($"-> {call.Name} {call.Arguments}");
            return new((ToolDecision?)null);
        },
    };

    var isThinking = false;
    await foreach (var update in client.Chat.StreamToolsAsync(request, Tools.All, options, cancellationToken))
    {
        if (update.Reasoning is { Length: > 0 } reasoning)
        {
            Console.Write(isThinking ? reasoning : $"[thinking] {reasoning}");
            isThinking = true;
        }
        else if (isThinking && (update.Text is { Length: > 0 } || update.Chunk?.FinishReason is not null))
        {
            Console.WriteLine();
            isThinking = false;
        }

        Console.Write(update.Text);
        if (update.Result is { } call)
        {
            Console.WriteLine($"<- {call.Call.Name} {call}");
        }

        if (update.Run is { } run)
        {
            var end = run.Outcome == ToolRunOutcome.Stopped ? $", stopped after {options.MaxSteps} turns" : string.Empty;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n[{run.Usage.TotalTokens} tokens, ${run.Usage.Cost:0.########}{end}]"));
        }
    }
}));
return await command.Parse(args).InvokeAsync();
