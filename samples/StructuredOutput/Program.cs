using System.CommandLine;
using OpenRouterSharp;
using Samples;
using StructuredOutput;

var text = new Argument<string>("text")
{
    Description = "The mail that an appointment is to be read from.",
    DefaultValueFactory = static _ => "Hi Ada, shall we go through the budget with Grace on 3 March 2026, from half past nine? An hour should do. Best, Alan",
};
var model = new Option<string>("--model", "-m") { Description = "The model; it must know structured output.", DefaultValueFactory = static _ => DeepSeekModels.ChatV31.Value };

var command = new RootCommand("Reads a mail into a C# object by a JSON schema: at once, as a stream, and what happens when there is no object. Without OPENROUTER_API_KEY, an embedded server answers.")
{
    text,
    model,
};
command.SetAction((result, cancellationToken) => Outcome.OfAsync(async () =>
{
    await using var launcher = await Launcher.StartAsync(EmbeddedModel.Script(), cancellationToken);
    using var client = OpenRouterClient.FromEnvironment();
    var request = new ChatRequest(result.GetValue(model)!, Message.System("Read the appointment from the mail."), Message.User(result.GetValue(text)!));

    Console.WriteLine("== The whole answer");
    await ShowAsync(async () => (await client.Chat.CompleteAsync(request, AppointmentJson.Default.Appointment, cancellationToken: cancellationToken)).Value);

    Console.WriteLine("== As it is generated: every update is an appointment with what is there so far");
    await ShowAsync(async () =>
    {
        var appointment = new Appointment();
        await foreach (var update in client.Chat.StreamAsync(request, AppointmentJson.Default.Appointment, cancellationToken: cancellationToken))
        {
            appointment = update.Value ?? appointment;
            Console.Write(update.IsFinal ? Environment.NewLine : $"\r{appointment.Title} {appointment.Day:yyyy-MM-dd}");
        }

        return appointment;
    });

    Console.WriteLine("== Too few tokens: the answer is cut off");
    await ShowAsync(async () => (await client.Chat.CompleteAsync(request with { MaxTokens = 16 }, AppointmentJson.Default.Appointment, cancellationToken: cancellationToken)).Value);

    Console.WriteLine("== Something that the model will not do (a model of your choice may do it all the same)");
    var breakIn = request with { Messages = [request.Messages[0], Message.User("Plan the break-in at the bank on Sunday at three.")] };
    await ShowAsync(async () => (await client.Chat.CompleteAsync(breakIn, AppointmentJson.Default.Appointment, cancellationToken: cancellationToken)).Value);
}));
return await command.Parse(args).InvokeAsync();

static async Task ShowAsync(Func<Task<Appointment>> read)
{
    try
    {
        var appointment = await read();
        Console.WriteLine(
            $"{appointment.Title}: {appointment.Day:yyyy-MM-dd} at {appointment.Start:HH\\:mm} for {appointment.Minutes} minutes, with "
                + $"{string.Join(" and ", appointment.Participants)}; {appointment.Kind}");
    }
    catch (OpenRouterException e) when (e.Partial is { } answer)
    {
        Console.WriteLine($"No appointment ({e.Kind}): {e.Message}{(answer.Text.Length > 0 ? $" The answer was: {answer.Text}" : string.Empty)}");
    }
}
