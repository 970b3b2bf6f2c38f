using System.CommandLine;
using Batch;
using OpenRouterSharp;
using OpenRouterSharp.Batches;
using Samples;

var prompts = new Option<FileInfo?>("--prompts", "-p") { Description = "A file with one prompt per line; five sums if omitted." };
var model = new Option<string>("--model", "-m") { Description = "The model.", DefaultValueFactory = static _ => DeepSeekModels.ChatV31.Value };
var checkpoint = new Option<string?>("--checkpoint", "-c") { Description = "The file with which an interrupted run continues." };
var concurrency = new Option<int>("--concurrency") { Description = "The number of calls in progress.", DefaultValueFactory = static _ => BatchRunnerOptions.DefaultConcurrency };
var ids = new Argument<string[]>("ids") { Description = "The IDs that submit printed.", Arity = ArgumentArity.OneOrMore };

var submit = new Command("submit", "Submits the prompts and prints the IDs of the batches.") { prompts, model };
submit.SetAction((result, token) => RunAsync(client => Steps.SubmitAsync(client, Prompts.Read(result.GetValue(prompts)), result.GetValue(model)!, token), token));

var status = new Command("status", "Prints the status of batches, from any process.") { ids };
status.SetAction((result, token) => RunAsync(client => Steps.StatusAsync(client, result.GetValue(ids)!, token), token));

var results = new Command("results", "Waits for batches to end and prints their results, from any process.") { ids };
results.SetAction((result, token) => RunAsync(client => Steps.ResultsAsync(client, result.GetValue(ids)!, token), token));

var run = new Command("run", "Runs the prompts as ordinary calls of this process. With a checkpoint file, an interrupted run continues.") { prompts, model, checkpoint, concurrency };
run.SetAction((result, token) => RunAsync(
    client =>
    {
        var options = new BatchRunnerOptions { Model = result.GetValue(model)!, CheckpointPath = result.GetValue(checkpoint), Concurrency = result.GetValue(concurrency) };
        return Steps.RunAsync(client, Prompts.Read(result.GetValue(prompts)), options, token);
    },
    token));

var command = new RootCommand("Many prompts at about half the price: submitted, waited for, and read back. Without OPENROUTER_API_KEY, an embedded server answers, for this one process.")
{
    prompts, model, submit, status, results, run,
};
command.SetAction((result, token) => RunAsync(
    async client =>
    {
        var submitted = await Steps.SubmitAsync(client, Prompts.Read(result.GetValue(prompts)), result.GetValue(model)!, token);
        await Steps.ResultsAsync(client, submitted, token);
    },
    token));
return await command.Parse(args).InvokeAsync();

static Task<int> RunAsync(Func<OpenRouterClient, Task> step, CancellationToken cancellationToken) => Outcome.OfAsync(async () =>
{
    await using var launcher = await Launcher.StartAsync(EmbeddedModel.Script(), cancellationToken);
    using var client = OpenRouterClient.FromEnvironment();
    await step(client);
});
