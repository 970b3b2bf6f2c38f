using System.CommandLine;
using OpenRouterSharp.Testing;
using Samples;
using TicketDesk;

var ticket = new Argument<string>("ticket") { Description = "What the customer writes.", DefaultValueFactory = static _ => "I was charged twice for my order." };

var command = new RootCommand("Sorts a customer's message and drafts an answer: a small app, to show how one is tested. Without OPENROUTER_API_KEY, an embedded server answers.") { ticket };
command.SetAction((result, cancellationToken) => Outcome.OfAsync(async () =>
{
    var script = new FakeScript().Reply("billing").Reply("I am sorry for the double charge. It will be back on your account within three days.");
    await using var backend = await Backend.OpenAsync(script, cancellationToken);
    var desk = new Desk(backend.Chat);

    Console.WriteLine($"Queue: {await desk.SortAsync(result.GetValue(ticket)!, cancellationToken)}");
    var draft = await desk.DraftAsync(result.GetValue(ticket)!, Console.Write, cancellationToken);
    Console.WriteLine(draft.IsFinished ? string.Empty : " [not finished]");
}));
return await command.Parse(args).InvokeAsync();
