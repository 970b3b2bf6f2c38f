using System.CommandLine;
using System.Globalization;
using OpenRouterSharp;
using Samples;
using ToolCalling;

var question = new Argument<string>("question") { Description = "What to ask.", DefaultValueFactory = static _ => "Is it warmer in Lyon or in Oslo, and what time is it there?" };
var model = new Option<string>("--model", "-m") { Description = "The model; it must know tools.", DefaultValueFactory = static _ => DeepSeekModels.ChatV31.Value };
var maxRounds = new Option<int>("--max-rounds") { Description = "How often the model may call tools before it has to answer.", DefaultValueFactory = static _ => 5 };

var command = new RootCommand("A model that calls tools, several at once, and keeps its reasoning between the turns. Without OPENROUTER_API_KEY, an embedded server answers.")
{
    question,
    model,
    maxRounds,
};
command.SetAction((result, cancellationToken) => Outcome.OfAsync(async () =>
{
    await using var launcher = await Launcher.StartAsync(EmbeddedModel.Script(), cancellationToken);
    using var client = OpenRouterClient.FromEnvironment();
    var loop = new ToolLoop(client.Chat, [WeatherTool.Create(), TimeTool.Create()], result.GetValue(maxRounds));

    var answer = await loop.RunAsync(
        new ChatRequest(result.GetValue(model)!, result.GetValue(question)!)
        {
            Reasoning = ReasoningSettings.On,
            ParallelToolCalls = true, // the default of most models; said here because it is the point
        },
        cancellationToken);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{answer.Usage?.TotalTokens} tokens in the last turn, ${answer.Usage?.Cost:0.########}]"));
}));
return await command.Parse(args).InvokeAsync();
