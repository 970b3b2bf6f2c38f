namespace OpenRouterSharp.Samples.Tests;

public sealed class TestingYourAppTests
{
    [Fact]
    public async Task App_Ticket_IsSortedAndAnswered()
    {
        var result = await Sample.RunAsync("TestingYourApp/TicketDesk", "I was charged twice.");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("Queue: Billing\nI am sorry for the double charge. It will be back on your account within three days.\n", result.Output);
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
