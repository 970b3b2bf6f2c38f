namespace OpenRouterSharp.Tests.Docs;

/// <summary>Runs the examples that read the process's environment, as it is: what a test sets there, every other test would see.</summary>
internal static class ProcessEnvironment
{
    private const string ApiKey = "OPENROUTER_API_KEY";

    internal static void AssertRunsWithAKey(Action example)
    {
        if (string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(ApiKey)))
        {
            Assert.Contains(ApiKey + " is not set", Assert.Throws<InvalidOperationException>(example).Message, StringComparison.Ordinal);
        }
        else
        {
            example();
        }
    }
}
