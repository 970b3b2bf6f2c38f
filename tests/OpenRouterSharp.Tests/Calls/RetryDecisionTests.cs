using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Tests.Calls;

public sealed class RetryDecisionTests
{
    [Theory]
    [InlineData(true, false, false, 503, "server", null, true)]
    [InlineData(false, false, false, 503, "server", null, false)]
    [InlineData(true, true, false, 503, "server", null, false)]
    [InlineData(true, false, true, 503, "server", null, false)]
    [InlineData(true, false, false, null, "server", null, true)]
    [InlineData(true, false, false, 402, "server", null, false)]
    [InlineData(true, false, false, 503, "payment_required", null, false)]
    [InlineData(true, false, false, null, "rejected", null, false)]
    [InlineData(true, false, false, 503, "server", 60.0, true)]
    [InlineData(true, false, false, 503, "server", 60.001, false)]
    public void ShouldRetry_AnError_IsDecidedByAllOfIt(bool isTransient, bool mayHaveBeenDone, bool fallsBack, int? status, string kind, double? retryAfter, bool expected)
    {
        var e = new OpenRouterException(kind, "x")
        {
            IsTransient = isTransient,
            MayHaveBeenDone = mayHaveBeenDone,
            FallbackModel = fallsBack ? new ModelId("a/b") : default(ModelId?),
            StatusCode = status,
            RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };

        Assert.Equal(expected, RepeatRules.ShouldRetry(e, RepeatClass.Own, new RetryOptions()));
    }

    [Fact]
    public void ShouldRetry_AnythingElse_IsNotRepeated() => Assert.False(RepeatRules.ShouldRetry(new IOException(), RepeatClass.Own, new RetryOptions()));

    [Fact]
    public void ShouldRetry_Success_IsNotRepeated() => Assert.False(RepeatRules.ShouldRetry(null, RepeatClass.Own, new RetryOptions()));
}
