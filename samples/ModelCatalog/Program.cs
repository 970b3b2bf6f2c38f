using System.CommandLine;
using System.Globalization;
using CatalogSample;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using OpenRouterSharp;
using OpenRouterSharp.Catalog;
using Samples;

var context = new Option<long>("--context") { Description = "The minimum context length, in tokens." };
var tools = new Option<bool>("--tools") { Description = "Only models that call functions." };
var take = new Option<int>("--take") { Description = "The maximum number of models.", DefaultValueFactory = static _ => 10 };

var command = new RootCommand("The models by price, from a HybridCache that processes can share, and a request checked against them. Without OPENROUTER_API_KEY, an embedded server answers.")
{
    context,
    tools,
    take,
};
command.SetAction((result, cancellationToken) => Outcome.OfAsync(async () =>
{
    await using var launcher = await Launcher.StartAsync(cancellationToken);
    using var client = OpenRouterClient.FromEnvironment();
    var services = new ServiceCollection();
    services.AddHybridCache(static options => options.MaximumPayloadBytes = 16 * 1024 * 1024); // the list has about 600 KB
    await using var provider = services.BuildServiceProvider();
    var source = new HybridModelCatalog(provider.GetRequiredService<HybridCache>(), client.Models);

    var catalog = await source.GetAsync(cancellationToken);
    var fitting = catalog.Models
        .Where(model => model.ContextLength >= result.GetValue(context) && (!result.GetValue(tools) || model.SupportsTools) && model.Pricing is { IsVariable: false })
        .OrderBy(static model => model.Pricing!.Prompt + model.Pricing.Completion)
        .Take(result.GetValue(take));
    foreach (var model in fitting)
    {
        var price = model.IsFree ? "free" : string.Create(CultureInfo.InvariantCulture, $"${PerMillion(model.Pricing!.Prompt)} in, ${PerMillion(model.Pricing.Completion)} out");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{model.Id}\t{model.ContextLength} tokens\t{price}"));
    }

    var request = new ChatRequest(DeepSeekModels.R1, "What is 2+2?") { Reasoning = ReasoningSettings.Off };
    foreach (var issue in await request.ValidateAsync(source, cancellationToken))
    {
        Console.WriteLine(issue);
    }

    Console.WriteLine($"[{catalog.Models.Count} models; the service was asked {source.Reads} time(s)]");
}));
return await command.Parse(args).InvokeAsync();

static string PerMillion(decimal? price) => ((price ?? 0) * 1_000_000).ToString("0.####", CultureInfo.InvariantCulture);
