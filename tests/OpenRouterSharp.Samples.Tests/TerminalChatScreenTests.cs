namespace OpenRouterSharp.Samples.Tests;

/// <summary>The chat where a person looks at it: in a terminal, 60 columns wide.</summary>
public sealed class TerminalChatScreenTests
{
    private const string NeedScript = "A terminal for the sample takes util-linux's 'script' (Debian: apt install bsdutils).";

    // Where CI lacks it, the test fails instead of being skipped.
    public static bool HasScript => OperatingSystem.IsLinux()
        && (Environment.GetEnvironmentVariable("CI") == "true" || Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(static folder => File.Exists(Path.Combine(folder, "script"))));

    [Fact(Skip = NeedScript, SkipUnless = nameof(HasScript))]
    public async Task Answer_InATerminal_CollapsesItsThinkingAndKeepsBrackets()
    {
        await using var sample = Sample.StartInTerminal("TerminalChat", "--token-delay 20");
        await sample.HearAsync("/help lists the commands");
        await sample.SayAsync("Why is [red]this[/] so?");
        await sample.HearAsync("Ctrl-C stops"); // the numbers run along
        await sample.HearAsync("so far");
        await sample.SayAsync("/quit");
        var result = await sample.EndAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("thought for ", result.Output, StringComparison.Ordinal);
        Assert.Contains("You said: \"Why is [red]this[/] so?\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("\e[J", result.Output, StringComparison.Ordinal);
    }
}
