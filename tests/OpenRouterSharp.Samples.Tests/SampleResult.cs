namespace OpenRouterSharp.Samples.Tests;

/// <summary>How a sample ended, and what it said. Lines end in a line feed alone.</summary>
internal sealed record SampleResult(int ExitCode, string Output, string Error)
{
    internal IReadOnlyList<string> Lines => Output.Split('\n');
}
