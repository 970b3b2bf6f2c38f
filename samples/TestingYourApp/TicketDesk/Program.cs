using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenRouterSharp;
using TicketDesk;

var ticket = new Argument<string>("ticket") { Description = "What the customer writes.", DefaultValueFactory = static _ => "I was charged twice for my order." };

var command = new RootCommand("Sorts a customer's message and drafts an answer: a small app, to show how one is tested. Needs OPENROUTER_API_KEY.") { ticket };
command.SetAction(async (result, cancellationToken) =>
{
    await using var services = new ServiceCollection().AddTicketDesk().AddOpenRouter().Services.BuildServiceProvider();
    try
    {
        var desk = services.GetRequiredService<Desk>();
        Console.WriteLine($"Queue: {await desk.SortAsync(result.GetValue(ticket)!, cancellationToken)}");
        var draft = await desk.DraftAsync(result.GetValue(ticket)!, Console.Write, cancellationToken);
        Console.WriteLine(draft.IsFinished ? string.Empty : " [not finished]");
        return 0;
    }
    catch (Exception e) when (e is OpenRouterException or InvalidOperationException or OptionsValidationException)
    {
        await Console.Error.WriteLineAsync(e.Message); // the service's words, or that there is no key
        return 1;
    }
});
return await command.Parse(args).InvokeAsync();
