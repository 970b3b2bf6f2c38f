namespace OpenRouterSharp.Tests.Timeouts;

public sealed class TimeoutOptionsTests
{
    [Theory]
    [InlineData(-2 * TimeSpan.TicksPerMillisecond, false)]
    [InlineData(-TimeSpan.TicksPerMillisecond, true)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(24 * TimeSpan.TicksPerDay, true)]
    [InlineData((24 * TimeSpan.TicksPerDay) + 1, false)]
    public void Timeouts_Value_IsMoreThanZeroOrNone(long ticks, bool isLegal)
    {
        var value = TimeSpan.FromTicks(ticks);
        Func<TimeSpan>[] values =
        [
            () => new TimeoutOptions { Connect = value }.Connect,
            () => new TimeoutOptions { ResponseHeaders = value }.ResponseHeaders,
            () => new TimeoutOptions { Idle = value }.Idle,
            () => new TimeoutOptions { Total = value }.Total,
        ];

        Assert.All(values, get => Assert.Equal(isLegal ? value : null, Record.Exception(() => get()) is null ? get() : default(TimeSpan?)));
    }
}
