using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Tests.Failures;

public sealed class ErrorHeadersTests
{
    private static readonly DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ErrorHeaders _first = new(TimeSpan.FromSeconds(1), true, 1, 2, _now);

    private static readonly ErrorHeaders _second = new(TimeSpan.FromSeconds(2), false, 3, 4, _now.AddDays(1));

    private static ErrorHeaders Read(params (string Name, string Value)[] headers) =>
        ErrorHeaders.Read(name => headers.Where(header => header.Name == name).Select(static header => header.Value).FirstOrDefault(), _now);

    [Fact]
    public void Read_EveryHeader_HasItsMember() => Assert.Equal(
        new ErrorHeaders(TimeSpan.FromSeconds(2), true, 20, 3, DateTimeOffset.FromUnixTimeMilliseconds(1764000060123)),
        Read(("Retry-After", "2"), ("x-should-retry", "true"), ("X-RateLimit-Limit", "20"), ("X-RateLimit-Remaining", "3"), ("X-RateLimit-Reset", "1764000060123")));

    [Fact]
    public void Read_NoHeaders_IsNone() => Assert.Equal(ErrorHeaders.None, Read());

    [Theory]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    [InlineData("perhaps", null)]
    public void Read_ShouldRetry_IsATruthValueOrNothing(string text, bool? expected) => Assert.Equal(expected, Read(("x-should-retry", text)).ShouldRetry);

    [Theory]
    [InlineData("1500", "9", 1.5)]
    [InlineData("0", "9", 0.0)]
    [InlineData("-1", "9", 9.0)]
    [InlineData("1500, 2500", "9", 2.5)]
    [InlineData("soon", "9", 9.0)]
    [InlineData(null, "0.25", 0.25)]
    [InlineData(null, "-3", null)]
    [InlineData(null, "12, 12", 12.0)]
    [InlineData(null, "2, 30", 30.0)]
    [InlineData(null, "12, soon", null)]
    [InlineData(null, "10:30", null)]
    [InlineData(null, "Thursday, 01-Jan-26 00:00:03 GMT", 3.0)]
    [InlineData(null, "Thu Jan  1 00:00:04 2026", 4.0)]
    [InlineData(null, "2026-01-01T00:00:05Z", 5.0)]
    [InlineData(null, "1e3", 1000.0)]
    [InlineData(null, "2073600", 2073600.0)]
    [InlineData(null, "2073601", 2073600.0)]
    [InlineData(null, "Thu, 01 Jan 2026 00:00:00 GMT", 0.0)]
    [InlineData(null, "Thu, 01 Jan 2026 00:00:01 GMT", 1.0)]
    [InlineData(null, "Wed, 31 Dec 2025 23:59:59 GMT", 0.0)]
    [InlineData(null, "2026-01-01 00:00:05", 5.0)]
    [InlineData(null, "Infinity", null)]
    [InlineData(null, "soon", null)]
    [InlineData(null, null, null)]
    public void Delay_OfEachSpelling_GivesTheWait(string? milliseconds, string? retryAfter, double? seconds) =>
        Assert.Equal(seconds is { } known ? TimeSpan.FromSeconds(known) : null, ErrorHeaders.Delay(milliseconds, retryAfter, _now));

    [Theory]
    [InlineData("1764000060", 1764000060000)]
    [InlineData("1764000060.5", 1764000060500)]
    [InlineData("1764000060123", 1764000060123)]
    [InlineData("100000000000", 100000000000)]
    [InlineData("99999999999", 99999999999000)]
    [InlineData("0", 0L)]
    [InlineData("-1", null)]
    [InlineData("253402300799999", 253402300799999)]
    [InlineData("253402300800000", null)]
    [InlineData("1e300", null)]
    [InlineData("NaN", null)]
    [InlineData("soon", null)]
    public void Read_Reset_IsInSecondsOrMilliseconds(string text, long? milliseconds) =>
        Assert.Equal(milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null, Read(("X-RateLimit-Reset", text)).Reset);

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("20.0", 20L)]
    [InlineData("-1", -1L)]
    [InlineData("9223372036854775807", null)]
    [InlineData("-9223372036854775808", null)]
    [InlineData("1e19", null)]
    [InlineData("-1e19", null)]
    [InlineData("many", null)]
    public void Read_LimitAndRemaining_AreNumbersOrNothing(string text, long? expected)
    {
        Assert.Equal(expected, Read(("X-RateLimit-Limit", text)).Limit);
        Assert.Equal(expected, Read(("X-RateLimit-Remaining", text)).Remaining);
    }

    [Fact]
    public void HasRateLimit_OfEachMember_IsTrueForThoseOfALimit()
    {
        var none = ErrorHeaders.None;

        Assert.Equal(
            [false, false, false, true, true, true],
            new[] { none, none with { RetryAfter = TimeSpan.Zero }, none with { ShouldRetry = true }, none with { Limit = 0 }, none with { Remaining = 0 }, none with { Reset = _now } }
                .Select(static headers => headers.HasRateLimit));
    }

    [Fact]
    public void Or_BothGiven_KeepsTheFirst() => Assert.Equal(_first, _first.Or(_second));

    [Fact]
    public void Or_NothingGiven_TakesTheOther() => Assert.Equal(_second, ErrorHeaders.None.Or(_second));

    [Fact]
    public void Or_OtherHasNothing_KeepsTheFirst() => Assert.Equal(_first, _first.Or(ErrorHeaders.None));
}
