namespace OpenRouterSharp.Samples.Tests;

public sealed class TestingYourAppTests
{
    [Fact]
    public async Task App_Ticket_IsSortedAndAnswered()
    {
        var script = new FakeScript().Reply("billing").Reply("I am sorry for the double charge. It will be back on your account within three days.");
        await using var server = await FakeOpenRouterServer.StartAsync(script, TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("TestingYourApp/TicketDesk", server, "I was charged twice.");

        var result = await sample.EndAsync();

        Assert.Equivalent(new { ExitCode = 0, Error = string.Empty }, result);
        Assert.Equal("Queue: Billing\nI am sorry for the double charge. It will be back on your account within three days.\n", result.Output);
    }

    [Fact]
    public async Task App_WithoutAKey_SaysWhatIsMissing()
    {
        var result = await Sample.RunAsync("TestingYourApp/TicketDesk");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("OPENROUTER_API_KEY", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void App_AmongItsDependencies_HasNothingOfTheFake()
    {
        var dependencies = File.ReadAllText(Path.ChangeExtension(Sample.PathOf("TestingYourApp/TicketDesk"), ".deps.json"));

        Assert.Contains("OpenRouterSharp", dependencies, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenRouterSharp.Testing", dependencies, StringComparison.Ordinal);
    }

    // The app's own tests are part of the sample; a test project is a program that runs itself.
    [Fact]
    public async Task Tests_OfTheApp_Pass()
    {
        var result = await Sample.RunAsync("TestingYourApp/TicketDesk.Tests", "-noColor");

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Matches("Total: [1-9][0-9]*, Errors: 0, Failed: 0, Skipped: 0", result.Output);
    }
}
