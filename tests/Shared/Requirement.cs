namespace OpenRouterSharp.Tests.Shared;

/// <summary>A requirement of a test on the machine. If it is not met, the test is skipped with the reason; in CI that is a failure.</summary>
internal static class Requirement
{
    /// <summary>Skips the test unless the requirement is met.</summary>
    /// <param name="isMet">Whether the requirement is met.</param>
    /// <param name="reason">What is missing and how to install it.</param>
    internal static void That(bool isMet, string reason)
    {
        if (!isMet && string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Fail(reason);
        }

        Assert.SkipUnless(isMet, reason);
    }
}
