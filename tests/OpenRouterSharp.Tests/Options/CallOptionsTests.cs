using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Tests.Options;

/// <summary>The settings of a call are checked at the line that sets them, and show no secret.</summary>
public sealed class CallOptionsTests
{
    [Theory]
    [InlineData("bad name", "v")]
    [InlineData("X-A", "a\r\nb")]
    [InlineData("X-A", "naïve")]
    [InlineData("X-A", null)]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("content-type", "text/plain")]
    public void Headers_Unusable_Throw(string name, string? value) =>
        Assert.Equal("Headers", Assert.ThrowsAny<ArgumentException>(() => new CallOptions { Headers = new Dictionary<string, string> { [name] = value! } }).ParamName);

    [Fact]
    public void Headers_UnusableValue_IsNotShown()
    {
        var e = Assert.Throws<ArgumentException>(static () => new CallOptions { Headers = new Dictionary<string, string> { ["X-Key"] = "sk-secret\n" } });

        Assert.DoesNotContain("secret", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_ChangedLater_StayAsTheyWere()
    {
        var headers = new Dictionary<string, string> { ["X-A"] = "1" };
        var options = new CallOptions { Headers = headers };
        headers["X-A"] = "2";

        Assert.Equal("1", options.Headers["x-a"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("b\n")]
    [InlineData(null)]
    public void AnthropicBetas_Unusable_Throw(string? beta) =>
        Assert.Equal("AnthropicBetas", Assert.ThrowsAny<ArgumentException>(() => new CallOptions { AnthropicBetas = ["a", beta!] }).ParamName);

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    public void SessionId_Unusable_Throws(string id) => Assert.Equal("SessionId", Assert.Throws<ArgumentException>(() => new CallOptions { SessionId = id }).ParamName);

    [Fact]
    public void SessionId_AtItsLimit_IsTaken()
    {
        Assert.Equal(256, new CallOptions { SessionId = new string('s', 256) }.SessionId!.Length);
        Assert.Throws<ArgumentException>(static () => new CallOptions { SessionId = new string('s', 257) });
    }

    [Theory]
    [InlineData("")]
    [InlineData("sk or")]
    [InlineData("sk-or\n")]
    public void ApiKey_Unusable_Throws(string key) => Assert.Equal("ApiKey", Assert.Throws<ArgumentException>(() => new CallOptions { ApiKey = key }).ParamName);

    [Fact]
    public void ToString_WithSecrets_ShowsNone()
    {
        var text = new CallOptions { ApiKey = "sk-or-secret", Headers = new Dictionary<string, string> { ["X-Key"] = "hidden" }, SessionId = "s" }.ToString();

        Assert.Equal("CallOptions { Headers = [X-Key], HasApiKey = True, SessionId = s }", text);
    }

    [Fact]
    public void Serialize_WithSecrets_WritesNone()
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new CallOptions { ApiKey = "sk-or-secret", Headers = new Dictionary<string, string> { ["X-Key"] = "hidden" } });

        Assert.DoesNotContain("secret", json, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", json, StringComparison.Ordinal);
    }

    [Fact]
    public void TimeoutsAndRetry_ChangedLater_StayAsTheyWere()
    {
        var timeouts = new TimeoutOptions { Idle = TimeSpan.FromSeconds(1) };
        var retry = new RetryOptions { MaxRetries = 1 };
        var options = new CallOptions { Timeouts = timeouts, Retry = retry };
        timeouts.Idle = TimeSpan.FromSeconds(2);
        retry.MaxRetries = 2;

        Assert.Equal(TimeSpan.FromSeconds(1), options.Timeouts.Idle);
        Assert.Equal(1, options.Retry.MaxRetries);
    }

    [Fact]
    public void OptionNames_OfMessages_AreThoseOfTheOptions()
    {
        const string Timeouts = nameof(OpenRouterClientOptions.Timeouts) + ".";
        const string Limits = nameof(OpenRouterClientOptions.Limits) + ".";
        Assert.Equal(nameof(OpenRouterClientOptions), OptionNames.Client);
        Assert.Equal(nameof(OpenRouterClientOptions.Endpoint), OptionNames.Endpoint);
        Assert.Equal(nameof(OpenRouterClientOptions.ApiKeyProvider), OptionNames.ApiKeyProvider);
        Assert.Equal(nameof(OpenRouterClientOptions.ManagementKeyProvider), OptionNames.ManagementKeyProvider);
        Assert.Equal(nameof(OpenRouterClientOptions.RateLimiter), OptionNames.RateLimiter);
        Assert.Equal(nameof(OpenRouterClientOptions.ResiliencePipeline), OptionNames.ResiliencePipeline);
        Assert.Equal($"{nameof(FallbackOptions)}.{nameof(FallbackOptions.AcceptSuggestion)}", OptionNames.AcceptSuggestion);
        Assert.Equal(nameof(OpenRouterClientOptions.ApiKey), OptionNames.ApiKey);
        Assert.Equal(EnvironmentOptions.ApiKey, OptionNames.ApiKeyVariable);
        Assert.Equal($"{nameof(RetryOptions)}.{nameof(RetryOptions.OnRetry)}", OptionNames.OnRetry);
        Assert.Equal($"{nameof(CallOptions)}.{nameof(CallOptions.KeepAlives)}", OptionNames.KeepAlives);
        Assert.Equal(Timeouts + nameof(TimeoutOptions.Connect), OptionNames.Connect);
        Assert.Equal(Timeouts + nameof(TimeoutOptions.ResponseHeaders), OptionNames.ResponseHeaders);
        Assert.Equal(Timeouts + nameof(TimeoutOptions.FirstContent), OptionNames.FirstContent);
        Assert.Equal(Timeouts + nameof(TimeoutOptions.Idle), OptionNames.Idle);
        Assert.Equal(Timeouts + nameof(TimeoutOptions.Total), OptionNames.Total);
        Assert.Equal(Limits + nameof(LimitOptions.ResponseBytes), OptionNames.ResponseBytes);
        Assert.Equal(Limits + nameof(LimitOptions.EventBytes), OptionNames.EventBytes);
    }
}
