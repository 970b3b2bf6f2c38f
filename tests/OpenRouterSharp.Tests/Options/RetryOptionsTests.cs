namespace OpenRouterSharp.Tests.Options;

public sealed class RetryOptionsTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void MaxRetries_Value_IsFromZeroToTwenty(int value, bool isLegal) => Check(isLegal, nameof(RetryOptions.MaxRetries), () => new RetryOptions { MaxRetries = value }.MaxRetries == value);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(int.MaxValue, true)]
    public void Budget_Value_IsNotNegative(int value, bool isLegal) => Check(isLegal, nameof(RetryOptions.Budget), () => new RetryOptions { Budget = value }.Budget == value);

    [Theory]
    [InlineData(-0.001, false)]
    [InlineData(0.0, true)]
    [InlineData(1.0, true)]
    [InlineData(1.001, false)]
    [InlineData(double.NaN, false)]
    public void BudgetRefill_Value_IsFromZeroToOne(double value, bool isLegal) =>
        Check(isLegal, nameof(RetryOptions.BudgetRefill), () => new RetryOptions { BudgetRefill = value }.BudgetRefill == value);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(TimeSpan.TicksPerDay, true)]
    [InlineData(TimeSpan.TicksPerDay + 1, false)]
    public void Delays_Value_AreFromZeroToADay(long ticks, bool isLegal)
    {
        var value = TimeSpan.FromTicks(ticks);

        Check(isLegal, nameof(RetryOptions.BaseDelay), () => new RetryOptions { BaseDelay = value }.BaseDelay == value);
        Check(isLegal, nameof(RetryOptions.MaxDelay), () => new RetryOptions { MaxDelay = value }.MaxDelay == value);
        Check(isLegal, nameof(RetryOptions.RetryAfterCap), () => new RetryOptions { RetryAfterCap = value }.RetryAfterCap == value);
    }

    [Fact]
    public void BudgetRefill_OutOfRange_SaysTheRange() => Assert.StartsWith(
        "The budget refill must be from 0 to 1.", Assert.Throws<ArgumentOutOfRangeException>(
            static () => new RetryOptions { BudgetRefill = 2 }).Message, StringComparison.Ordinal);

    private static void Check(bool isLegal, string parameter, Func<bool> isSet)
    {
        if (isLegal)
        {
            Assert.True(isSet());
        }
        else
        {
            Assert.Contains(Assert.Throws<ArgumentOutOfRangeException>(() => isSet()).ParamName, new[] { parameter, "value" });
        }
    }
}
