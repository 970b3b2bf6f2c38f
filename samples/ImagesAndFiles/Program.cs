using System.CommandLine;
using ImagesAndFiles;
using OpenRouterSharp;
using Samples;

var model = new Option<string>("--model", "-m") { Description = "The model that looks and reads; it must take images.", DefaultValueFactory = static _ => "google/gemini-2.5-flash" };
var painter = new Option<string>("--painter") { Description = "The model that paints.", DefaultValueFactory = static _ => "google/gemini-2.5-flash-image" };
var imageUrl = new Option<string>("--image-url")
{
    Description = "A picture on the web, for the model to fetch.",
    DefaultValueFactory = static _ => "https://upload.wikimedia.org/wikipedia/commons/4/47/PNG_transparency_demonstration_1.png",
};
var output = new Option<string>("--output", "-o") { Description = "Where to put the painted picture; its ending follows from its type.", DefaultValueFactory = static _ => "painted" };

var command = new RootCommand("Shows a model pictures and a PDF, and has one painted. Without OPENROUTER_API_KEY, an embedded server answers.")
{
    model,
    painter,
    imageUrl,
    output,
};
command.SetAction((result, cancellationToken) => Outcome.OfAsync(async () =>
{
    await using var launcher = await Launcher.StartAsync(EmbeddedModel.Script(), cancellationToken);
    using var client = OpenRouterClient.FromEnvironment();
    var media = new MediaCalls(client.Chat, result.GetValue(model)!);

    Console.WriteLine("== A picture from a file, and one from the web");
    Console.WriteLine(await media.LookAsync(Asset("chart.png"), result.GetValue(imageUrl)!, cancellationToken));

    Console.WriteLine("== A PDF, and a second question about it");
    await media.ReadAsync(Asset("invoice.pdf"), ["What is the total?", "And when is it due?"], cancellationToken);

    Console.WriteLine("== A picture from the model");
    Console.WriteLine($"Saved as {await media.PaintAsync(result.GetValue(painter)!, result.GetValue(output)!, cancellationToken)}");
}));
return await command.Parse(args).InvokeAsync();

static string Asset(string name) => Path.Combine(AppContext.BaseDirectory, "Assets", name);
