using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Tests.Calls;

public sealed class RetryDelayTests
{
    [Theory]
    [InlineData(0, null, false, 0.0, 0.5)]
    [InlineData(1, null, false, 0.0, 1.0)]
    [InlineData(2, null, false, 0.9, 2.0)]
    [InlineData(6, null, false, 0.0, 30.0)]
    [InlineData(1000, null, false, 0.0, 30.0)]
    [InlineData(0, null, true, 0.0, 0.25)]
    [InlineData(0, null, true, 0.5, 0.375)]
    [InlineData(1, null, true, 1.0, 1.0)]
    [InlineData(5, 4.0, false, 0.9, 4.0)]
    [InlineData(5, 4.0, true, 0.0, 4.0)]
    [InlineData(5, 4.0, true, 0.5, 4.2)]
    [InlineData(0, 0.0, true, 0.5, 0.0)]
    public void Of_AttemptHintAndChance_GivesTheDelay(int attempt, double? retryAfter, bool jitter, double chance, double expected) =>
        Assert.Equal(
            TimeSpan.FromSeconds(expected),
            RetryDelay.Of(attempt, retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null, new RetryOptions { UseJitter = jitter }, chance));

    [Theory]
    [InlineData(16, 65.536)]
    [InlineData(17, 131.072)]
    [InlineData(27, 86400.0)]
    [InlineData(int.MaxValue, 86400.0)]
    public void Of_ManyAttemptsWithoutALowCap_Doubles(int attempt, double expected) => Assert.Equal(
        TimeSpan.FromSeconds(expected),
        RetryDelay.Of(attempt, null, new RetryOptions { UseJitter = false, BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromDays(1) }, 0));
}
