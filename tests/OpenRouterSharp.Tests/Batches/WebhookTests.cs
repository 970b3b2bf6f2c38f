using System.Security.Cryptography;
using System.Text;
using OpenRouterSharp.Batches;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Batches;

/// <summary>Only what the service signed, lately and for the first time, is genuine.</summary>
public sealed class WebhookTests
{
    private const string Secret = "whsec_test";
    private const string Body = """{"event":"batch.completed"}""";

    private readonly ManualTime _time = new();
    private readonly WebhookVerifier _verifier;

    public WebhookTests() => _verifier = new WebhookVerifier(Secret, timeProvider: _time);

    private long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    [Fact]
    public void Check_AKnownSignature_IsGenuine()
    {
        // printf '1764000000,{"event":"batch.completed"}' | openssl dgst -sha256 -hmac whsec_test
        var time = new ManualTime();
        time.Advance(DateTimeOffset.FromUnixTimeSeconds(1764000000) - time.GetUtcNow());

        Assert.Equal(
            WebhookVerdict.Genuine,
            new WebhookVerifier(Secret, timeProvider: time).Check("t=1764000000,v1=66c933339a740977ed6107ce79178fea1b2988a755f5565bca13aa22675a7e3f", Encoding.UTF8.GetBytes(Body)));
    }

    [Theory]
    [InlineData(0, WebhookVerdict.Genuine)]
    [InlineData(300, WebhookVerdict.Genuine)]
    [InlineData(-300, WebhookVerdict.Genuine)]
    [InlineData(301, WebhookVerdict.Stale)]
    [InlineData(-301, WebhookVerdict.Stale)]
    public void Check_ATime_IsHeldToTheTolerance(int offset, WebhookVerdict expected) => Assert.Equal(expected, Check(Header(Now + offset)));

    [Fact]
    public void Check_ASignatureTwice_IsAReplay() => Assert.Equal([WebhookVerdict.Genuine, WebhookVerdict.Replayed], new[] { Check(Header(Now)), Check(Header(Now)) });

    [Fact]
    public void Check_ASignatureTwiceAfterTheTolerance_IsStale()
    {
        var header = Header(Now + 300);
        Check(header);
        _time.Advance(TimeSpan.FromSeconds(601));

        Assert.Equal(WebhookVerdict.Stale, Check(header));
    }

    [Fact]
    public void Check_TheLastMomentOfTheTolerance_StillKnowsTheSignature()
    {
        var header = Header(Now + 300);
        Check(header);
        _time.Advance(TimeSpan.FromSeconds(600));

        Assert.Equal(WebhookVerdict.Replayed, Check(header));
    }

    [Fact]
    public void Check_AnotherBody_IsForged() => Assert.Equal(WebhookVerdict.Forged, _verifier.Check(Header(Now), Encoding.UTF8.GetBytes(Body + " ")));

    [Fact]
    public void Check_AnotherSecret_IsForged() => Assert.Equal(WebhookVerdict.Forged, new WebhookVerifier("other", timeProvider: _time).Check(Header(Now), Encoding.UTF8.GetBytes(Body)));

    [Fact]
    public void Check_AnotherTime_IsForged() => Assert.Equal(WebhookVerdict.Forged, Check(Header(Now).Replace($"t={Now}", $"t={Now + 1}", StringComparison.Ordinal)));

    [Fact]
    public void Check_TwoSignatures_OneOfThemGenuine_IsGenuine() => Assert.Equal(WebhookVerdict.Genuine, Check($"t={Now}, v1={new string('0', 64)}, v1={Sign(Now)}"));

    [Fact]
    public void Check_AnUpperCaseSignature_IsGenuine() => Assert.Equal(WebhookVerdict.Genuine, Check($"t={Now},v1={Sign(Now).ToUpperInvariant()}"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t=1764000000")]
    [InlineData("v1=00")]
    [InlineData("t=x,v1=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("t=-1,v1=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("t=1,v1=zz00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("t=99999999999999999999,v1=0000000000000000000000000000000000000000000000000000000000000000")]
    public void Check_AHeaderOfAnotherForm_IsMalformed(string? header) => Assert.Equal(WebhookVerdict.Malformed, Check(header));

    private WebhookVerdict Check(string? header) => _verifier.Check(header, Encoding.UTF8.GetBytes(Body));

    private static string Header(long time) => $"t={time},v1={Sign(time)}";

    private static string Sign(long time) =>
        Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{time},{Body}"))).ToLowerInvariant();
}
