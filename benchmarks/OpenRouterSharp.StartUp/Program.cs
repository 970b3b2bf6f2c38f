using OpenRouterSharp.StartUp;

// From the start of a process to its end with one answer: this library beside its peers, in every form that a program can be published in.
// The first word is how often each program runs, 20 without one; the others are the forms, all without one.
var rounds = args is [var number, ..] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 20;
var forms = PublishedProgram.Forms.Where(form => args.Length < 2 || args[1..].Contains(form.Name));
await using var server = new AnswerServer();
Console.WriteLine($".NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}, medians of {rounds} runs in turn\n");
Console.WriteLine("| | processor time | × | start to end | × | size | more |");
Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
foreach (var form in forms)
{
    var programs = await PublishedProgram.PublishAsync(form.Name);
    if (programs is null)
    {
        Console.WriteLine($"| **{form.Title}**: cannot be published here | | | | | | |");
        continue;
    }

    for (var round = -2; round < rounds; round++)
    {
        foreach (var program in programs)
        {
            await program.RunAsync(server.Address, isCounted: round >= 0);
        }
    }

    Console.WriteLine($"| **{form.Title}** | | | | | | |");
    foreach (var program in programs)
    {
        Console.WriteLine(program.Row(programs[0]));
    }
}
