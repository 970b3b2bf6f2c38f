using System.CommandLine;
using OpenRouterSharp;
using Resilience;
using Samples;

var scene = new Argument<string?>("scene") { Description = "One scene by its name; all of them where none is named.", Arity = ArgumentArity.ZeroOrOne };
scene.AcceptOnlyFromAmong([.. Scenes.All.Select(static scene => scene.Name)]);

var command = new RootCommand(
    "What goes wrong between a program and a hundred providers, and what becomes of the call. The failures come from an embedded server, since nobody can order them from "
        + "OpenRouter; with OPENROUTER_API_KEY, the last call goes there.")
{
    scene,
};
command.SetAction((result, cancellationToken) => Outcome.OfAsync(async () =>
{
    foreach (var each in Scenes.All.Where(each => result.GetValue(scene) is not { } name || each.Name == name))
    {
        Console.WriteLine($"== {each.Name}: {each.Summary}");
        await each.PlayAsync(cancellationToken);
        Console.WriteLine();
    }

    if (Launcher.HasKey && result.GetValue(scene) is null)
    {
        Console.WriteLine("== OpenRouter itself, with the same options");
        using var client = OpenRouterClient.FromEnvironment(Stage.Configure);
        Console.WriteLine((await client.Chat.CompleteAsync(DeepSeekModels.ChatV31, "Say hello.", cancellationToken)).Text);
    }
}));
return await command.Parse(args).InvokeAsync();
