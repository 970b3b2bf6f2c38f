using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Tests.Timeouts;

public sealed class TimeoutErrorTests
{
    [Theory]
    [InlineData(0.05, "0.05 s")]
    [InlineData(10, "10 s")]
    [InlineData(119.9996, "120 s")]
    [InlineData(119, "119 s")]
    [InlineData(120, "2 min")]
    [InlineData(150, "2.5 min")]
    [InlineData(3600, "60 min")]
    public void Show_ATime_IsInSecondsOrMinutes(double seconds, string expected) => Assert.Equal(expected, TimeoutError.Show(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_ATimeout_IsTransientAndSaysWhetherItMayHaveBeenDone(bool mayBeBilled)
    {
        var inner = new IOException();

        var e = TimeoutError.OfIdle(TimeSpan.FromSeconds(5), mayBeBilled, inner);

        Assert.Equivalent(new { Kind = ErrorKind.Timeout, Message = "The response stalled for 5 s (Timeouts.Idle).", IsTransient = true, MayHaveBeenDone = mayBeBilled }, e);
        Assert.Same(inner, e.InnerException);
    }
}
