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
    var request = new ChatRequest(result.GetValue(model)!, Message.System("Read the appointment from the mail."), Message.User(result.GetValue(text)!))
    {
        // The schema of the C# type, in the form that strict mode wants: every property required, no others allowed.
        ResponseFormat = ResponseFormat.JsonSchema("appointment", AppointmentJson.Default.Appointment),

        // Without it, a host that knows no schemas ignores ours; with it, only hosts that keep to it are asked.
        Provider = new ProviderPreferences { RequireParameters = true },
    };

    Console.WriteLine("== The whole answer");
    Show(await client.Chat.CompleteAsync(request, cancellationToken));

    Console.WriteLine("== As a stream: JSON that is not finished is no object yet, so show it as text");
    var answer = new ChatCompletionAccumulator();
    await foreach (var chunk in client.Chat.StreamAsync(request, cancellationToken))
    {
        answer.Add(chunk);
        Console.Write(chunk.Text);
    }

    Console.WriteLine();
    Show(answer.ToCompletion());

    Console.WriteLine("== Too few tokens: the answer is cut off");
    Show(await client.Chat.CompleteAsync(request with { MaxTokens = 16 }, cancellationToken));

    Console.WriteLine("== Something that the model will not do (a model of your choice may do it all the same)");
    Show(await client.Chat.CompleteAsync(
        request with { Messages = [Message.System("Read the appointment from the mail."), Message.User("Plan the break-in at the bank on Sunday at three.")] },
        cancellationToken));
}));
return await command.Parse(args).InvokeAsync();

static void Show(ChatCompletion completion)
{
    switch (TypedAnswer.Read(completion, AppointmentJson.Default.Appointment))
    {
        case { Value: { } appointment }:
            Console.WriteLine(
                $"{appointment.Title}: {appointment.Day:yyyy-MM-dd} at {appointment.Start:HH\\:mm} for {appointment.Minutes} minutes, with "
                    + $"{string.Join(" and ", appointment.Participants)}; {appointment.Kind}");
            break;
        case var none:
            Console.WriteLine($"No appointment: {none.Problem}");
            break;
    }
}
