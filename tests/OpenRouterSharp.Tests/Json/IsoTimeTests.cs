using System.Text;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Tests.Json;

/// <summary>Times in ISO 8601: whatever offset they come with, they are one instant, and go out in UTC.</summary>
public sealed class IsoTimeTests
{
    [Theory]
    [InlineData("2025-08-24T10:30:00Z", "2025-08-24T10:30:00.0000000+00:00")]
    [InlineData("2025-08-24T10:30:00.123456Z", "2025-08-24T10:30:00.1234560+00:00")]
    [InlineData("2025-08-24T10:30:00.5+02:00", "2025-08-24T10:30:00.5000000+02:00")]
    [InlineData("2025-08-24T10:30:00-07:30", "2025-08-24T10:30:00.0000000-07:30")]
    [InlineData("2025-08-24T10:30:00.123456", "2025-08-24T10:30:00.1234560+00:00")]
    [InlineData("2025-08-24 10:30:00.123+00:00", "2025-08-24T10:30:00.1230000+00:00")]
    public void Time_OfEachForm_IsThatInstant(string text, string expected) =>
        Assert.Equal(expected, Read($"\"{text}\"").Time?.ToString("O"));

    [Theory]
    [InlineData("\"tomorrow\"")]
    [InlineData("\"2025-02-30T00:00:00Z\"")]
    [InlineData("\"05/06/2025\"")]
    [InlineData("1756031400")]
    [InlineData("""{"seconds":1}""")]
    public void Time_OfWhatIsNone_IsKeptAsItCame(string json)
    {
        var (time, rest) = Read(json);

        Assert.Null(time);
        Assert.Equal(json, rest!["t"].GetRawText());
    }

    [Fact]
    public void Time_OfNull_IsNothing() => Assert.Equal((null, null), Read("null"));

    [Theory]
    [InlineData("2027-12-31T23:59:59.0000000+00:00", "2027-12-31T23:59:59Z")]
    [InlineData("2028-01-01T01:59:59.2500000+02:00", "2027-12-31T23:59:59.25Z")]
    public void ToText_OfATime_IsUtc(string time, string expected) => Assert.Equal(expected, IsoTime.ToText(DateTimeOffset.Parse(time, null)));

    private static (DateTimeOffset? Time, Dictionary<string, JsonElement>? Kept) Read(string value)
    {
        var json = new WireReader(Encoding.UTF8.GetBytes($$"""{"t":{{value}}}"""));
        json.Advance();
        json.Begin();
        json.NextMember();
        var time = json.Time();
        return (time, json.End(null));
    }
}
