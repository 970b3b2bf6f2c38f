using System.Reflection;
using System.Text.Json;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Options;

/// <summary>Options are checked at the line that sets them.</summary>
public sealed class ClientOptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("sk-or\n")]
    [InlineData("sk or")]
    [InlineData("sk-ör")]
    [InlineData("sk-or\0")]
    public void Constructor_UnusableKey_ThrowsNamingTheParameterAndNotTheKey(string key)
    {
        var e = Assert.Throws<ArgumentException>(() => new OpenRouterClient(key));

        Assert.Equal("apiKey", e.ParamName);
        Assert.True(string.IsNullOrWhiteSpace(key) || !e.Message.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public void Constructor_NullKey_Throws() => Assert.Throws<ArgumentNullException>(static () => new OpenRouterClient((string)null!));

    [Fact]
    public async Task CompleteAsync_NoKey_SaysHowToGetOne()
    {
        using var client = new OpenRouterClient(new OpenRouterClientOptions());

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Contains("https://openrouter.ai/keys", e.Message, StringComparison.Ordinal);
        Assert.Contains("OPENROUTER_API_KEY", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StreamAsync_NoKey_ThrowsBeforeItIsRead()
    {
        using var client = new OpenRouterClient(new OpenRouterClientOptions());

        Assert.Throws<InvalidOperationException>(() => client.Chat.StreamAsync(Fixtures.Request));
    }

    [Fact]
    public void Chat_AskedForTwice_IsTheSame()
    {
        using var client = new OpenRouterClient(new OpenRouterClientOptions());

        Assert.Same(client.Chat, client.Chat);
    }

    [Fact]
    public void Constructor_NullHttpClient_Throws() =>
        Assert.Equal("httpClient", Assert.Throws<ArgumentNullException>(static () => new OpenRouterClient(new OpenRouterClientOptions { ApiKey = "k" }, null!)).ParamName);

    [Theory]
    [InlineData("relative/path")]
    [InlineData("ftp://host/api")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:password@host/api")]
    [InlineData("https://host/api?x=1")]
    [InlineData("https://host/api#x")]
    [InlineData("https://openrouter.ai/api/v1/chat/completions")]
    [InlineData("https://gateway.test/v1/Chat/Completions/")]
    [InlineData("http://localhost:8080/v1/embeddings")]
    [InlineData("https://openrouter.ai")]
    [InlineData("https://openrouter.ai/v1")]
    [InlineData("https://eu.openrouter.ai/api")]
    public void Endpoint_Unusable_Throws(string endpoint) =>
        Assert.Equal("Endpoint", Assert.ThrowsAny<ArgumentException>(() => new OpenRouterClientOptions { Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute) }).ParamName);

    [Theory]
    [InlineData("https://openrouter.ai/api/v1")]
    [InlineData("https://eu.openrouter.ai/api/alpha/")]
    [InlineData("https://gateway.test")]
    [InlineData("https://notopenrouter.ai/")]
    public void Endpoint_OfAnApi_IsTaken(string endpoint) => Assert.StartsWith(endpoint, new OpenRouterClientOptions { Endpoint = new Uri(endpoint) }.Endpoint.AbsoluteUri, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://gateway.test/api", false, false)]
    [InlineData("http://gateway.test/api", true, true)]
    [InlineData("http://localhost:8080/api", false, true)]
    [InlineData("http://127.0.0.1/api", false, true)]
    [InlineData("http://[::1]/api", false, true)]
    [InlineData("https://gateway.test/api", false, true)]
    public void Constructor_PlainHttp_OnlyToThisMachineUnlessAskedFor(string endpoint, bool allow, bool expected)
    {
        var failure = Record.Exception(() => new OpenRouterClient(new OpenRouterClientOptions { ApiKey = "k", Endpoint = new Uri(endpoint), AllowInsecureHttp = allow }).Dispose());

        Assert.Equal(expected, failure is null);
    }

    [Theory]
    [InlineData("Café")]
    [InlineData("a\rb")]
    [InlineData("a\nX-Evil: 1")]
    [InlineData("a\u007f")]
    public void AppTitle_CharacterThatNoHeaderCarries_Throws(string title) =>
        Assert.Equal("AppTitle", Assert.Throws<ArgumentException>(() => new OpenRouterClientOptions { AppTitle = title }).ParamName);

    [Theory]
    [InlineData("a", "b", "c")]
    [InlineData("Upper")]
    [InlineData("")]
    [InlineData("a-category-that-is-longer-than-thirty")]
    public void AppCategories_Unusable_Throws(params string[] categories) =>
        Assert.Equal("AppCategories", Assert.Throws<ArgumentException>(() => new OpenRouterClientOptions { AppCategories = categories }).ParamName);

    [Theory]
    [InlineData("X-Bad\r\nX-Evil", "1")]
    [InlineData("X Space", "1")]
    [InlineData("", "1")]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("content-type", "text/plain")]
    [InlineData("X-Ok", "a\nb")]
    [InlineData("X-Ok", "ü")]
    public void Headers_UnusableNameOrValue_Throws(string name, string value) => Assert.ThrowsAny<ArgumentException>(() => new OpenRouterClientOptions().Headers[name] = value);

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(60 * 60 * 24 * 25)]
    public void Timeouts_OutOfRange_ThrowNamingTheParameter(int seconds)
    {
        var time = TimeSpan.FromSeconds(seconds);

        Assert.Equal("Connect", Assert.Throws<ArgumentOutOfRangeException>(() => new TimeoutOptions { Connect = time }).ParamName);
        Assert.Equal("ResponseHeaders", Assert.Throws<ArgumentOutOfRangeException>(() => new TimeoutOptions { ResponseHeaders = time }).ParamName);
        Assert.Equal("Idle", Assert.Throws<ArgumentOutOfRangeException>(() => new TimeoutOptions { Idle = time }).ParamName);
        Assert.Equal("Total", Assert.Throws<ArgumentOutOfRangeException>(() => new TimeoutOptions { Total = time }).ParamName);
    }

    [Fact]
    public void Defaults_AreWhatTheDocumentationSays()
    {
        var options = new OpenRouterClientOptions();

        Assert.Equal("https://openrouter.ai/api/v1/", options.Endpoint.AbsoluteUri);
        Assert.Equivalent(
            new { MaxRetries = 2, BaseDelay = 0.5, MaxDelay = 30.0, RetryAfterCap = 60.0, UseJitter = true },
            new
            {
                options.Retry.MaxRetries,
                BaseDelay = options.Retry.BaseDelay.TotalSeconds,
                MaxDelay = options.Retry.MaxDelay.TotalSeconds,
                RetryAfterCap = options.Retry.RetryAfterCap.TotalSeconds,
                options.Retry.UseJitter,
            });
        Assert.Equivalent(new { Budget = 100, BudgetRefill = 0.2 }, new { options.Retry.Budget, options.Retry.BudgetRefill });
        Assert.Equivalent(
            new { Connect = 15.0, ResponseHeaders = 600.0, Idle = 120.0, Total = 3600.0 },
            new
            {
                Connect = options.Timeouts.Connect.TotalSeconds,
                ResponseHeaders = options.Timeouts.ResponseHeaders.TotalSeconds,
                Idle = options.Timeouts.Idle.TotalSeconds,
                Total = options.Timeouts.Total.TotalSeconds,
            });
        Assert.Equivalent(
            new { ErrorBodyBytes = 1 << 20, ErrorBodyTime = 10.0, EventBytes = 64 << 20, ResponseBytes = 256 << 20 },
            new { options.Limits.ErrorBodyBytes, ErrorBodyTime = options.Limits.ErrorBodyTime.TotalSeconds, options.Limits.EventBytes, options.Limits.ResponseBytes });
    }

    [Fact]
    public async Task Client_OptionsChangedAfterwards_KeepsItsCopy()
    {
        var handler = StubHandler.Json(Fixtures.Completion);
        var options = new OpenRouterClientOptions { ApiKey = StubHandler.TestKey };
        using var client = new OpenRouterClient(options, new HttpClient(handler));

        options.ApiKey = "another-key";
        options.Headers["X-Late"] = "1";
        options.Endpoint = new Uri("https://late.test/");
        await client.Chat.CompleteAsync(Fixtures.Request);

        var sent = handler.Requests[0];
        Assert.Equivalent(
            new { Authorization = "Bearer " + StubHandler.TestKey, XLate = (string?)null, Host = "openrouter.ai" },
            new { Authorization = sent.Header("Authorization"), XLate = sent.Header("X-Late"), sent.Message.RequestUri!.Host });
    }

    [Fact]
    public void Copy_OfEveryOption_HasItsValue()
    {
        var options = new OpenRouterClientOptions
        {
            ApiKey = "k",
            ApiKeyProvider = static _ => ValueTask.FromResult("p"),
            Endpoint = new Uri("http://h.test/x/"),
            AllowInsecureHttp = true,
            AppUrl = new Uri("https://a.test"),
            AppTitle = "t",
            AppCategories = ["c"],
            Headers = { ["X-A"] = "1" },
            Retry = new RetryOptions
            {
                MaxRetries = 7,
                BaseDelay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(2),
                RetryAfterCap = TimeSpan.FromSeconds(3),
                UseJitter = false,
                Budget = 4,
                BudgetRefill = 0.5,
            },
            RateLimiter = RateLimits.FreeModels(),
            Budget = new OpenRouterSharp.Budgets.Budget(1),
            Fallback = new FallbackOptions(),
            ResiliencePipeline = Polly.ResiliencePipeline.Empty,
            Timeouts = new TimeoutOptions { Connect = TimeSpan.FromSeconds(1), ResponseHeaders = TimeSpan.FromSeconds(2), Idle = TimeSpan.FromSeconds(3), Total = TimeSpan.FromSeconds(4) },
            Limits = new LimitOptions { ErrorBodyBytes = 1, ErrorBodyTime = TimeSpan.FromSeconds(2), EventBytes = 3, ResponseBytes = 4 },
            TimeProvider = new ManualTime(),
        };

        var copy = new OpenRouterClientOptions(options);

        Assert.Equal(Values(options), Values(copy));
    }

    [Fact]
    public void ToString_OfClientAndOptions_NeverShowsTheKey()
    {
        var options = new OpenRouterClientOptions { ApiKey = StubHandler.TestKey };
        using var client = new OpenRouterClient(options);

        Assert.DoesNotContain(StubHandler.TestKey, options + client.ToString() + JsonSerializer.Serialize(options), StringComparison.Ordinal);
    }

    [Fact]
    public void Debugger_WhateverHoldsTheKey_IsNotShown()
    {
        const System.Reflection.BindingFlags All = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;
        var options = new OpenRouterClientOptions { ApiKey = StubHandler.TestKey };

        var shown = typeof(OpenRouterClientOptions).GetProperties(All).Where(property => Equals(property.GetValue(options), StubHandler.TestKey)).Cast<System.Reflection.MemberInfo>()
            .Concat(typeof(OpenRouterClientOptions).GetFields(All).Where(field => Equals(field.GetValue(options), StubHandler.TestKey)))
            .ToList();

        Assert.Equal(2, shown.Count);
        Assert.All(shown, static member => Assert.Contains(
            member.GetCustomAttributes(inherit: false), static attribute => attribute is System.Diagnostics.DebuggerBrowsableAttribute { State: System.Diagnostics.DebuggerBrowsableState.Never }));
    }

    [Theory]
    [InlineData("OPENROUTER_API_KEY", "", "OPENROUTER_API_KEY is not set")]
    [InlineData("OPENROUTER_API_KEY", "a b", "OPENROUTER_API_KEY has an invalid value")]
    [InlineData("OPENROUTER_BASE_URL", "nowhere", "OPENROUTER_BASE_URL has an invalid value")]
    [InlineData("OPENROUTER_APP_TITLE", "Café", "OPENROUTER_APP_TITLE has an invalid value")]
    public void FromEnvironment_UnusableVariable_ThrowsNamingIt(string name, string value, string message)
    {
        var variables = new Dictionary<string, string> { ["OPENROUTER_API_KEY"] = "k", [name] = value };

        var e = Assert.Throws<InvalidOperationException>(() => EnvironmentOptions.Read(variables.GetValueOrDefault));

        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromEnvironment_EveryVariable_IsRead()
    {
        var variables = new Dictionary<string, string>
        {
            ["OPENROUTER_API_KEY"] = " k1 ",
            ["OPENROUTER_BASE_URL"] = "https://eu.openrouter.ai/api/v1",
            ["OPENROUTER_HTTP_REFERER"] = "https://app.test",
            ["OPENROUTER_APP_TITLE"] = "App",
            ["OPENROUTER_APP_CATEGORIES"] = "cli-agent, game",
        };

        var options = EnvironmentOptions.Read(variables.GetValueOrDefault);

        Assert.Equivalent(
            new { ApiKey = "k1", Endpoint = "https://eu.openrouter.ai/api/v1/", AppUrl = "https://app.test/", AppTitle = "App" },
            new { options.ApiKey, Endpoint = options.Endpoint.AbsoluteUri, AppUrl = options.AppUrl!.AbsoluteUri, options.AppTitle });
        Assert.Equal(["cli-agent", "game"], options.AppCategories);
    }

    [Fact]
    public void FromEnvironment_Configured_StartsFromTheVariablesAndKeepsTheChange()
    {
        var variables = new Dictionary<string, string> { ["OPENROUTER_API_KEY"] = "k1" };
        string? read = null;

        using var client = OpenRouterClient.FromEnvironment(variables.GetValueOrDefault, options =>
        {
            read = options.ApiKey;
            options.Endpoint = new Uri("https://eu.openrouter.ai/api/v1/");
        });

        Assert.Equivalent(
            new { Read = "k1", Text = "OpenRouterClient { Endpoint = https://eu.openrouter.ai/api/v1/ }" },
            new { Read = read, Text = client.ToString() });
    }

    [Fact]
    public async Task CompleteAsync_AfterDispose_Throws()
    {
        var client = StubHandler.Json(Fixtures.Completion).CreateClient();
        client.Dispose();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Chat.CompleteAsync(Fixtures.Request));
    }

    // Every property, those of the nested options too; a new option that the copy forgets fails here.
    private static List<string> Values(object options, string prefix = "") =>
    [
        .. options.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(property => property.GetValue(options) switch
        {
            RetryOptions or TimeoutOptions or LimitOptions => Values(property.GetValue(options)!, $"{prefix}{property.Name}."),
            HeaderCollection headers => [$"{property.Name} = {string.Join(';', headers)}"],
            IReadOnlyList<string> list => [$"{property.Name} = {string.Join(';', list)}"],
            var value => [$"{prefix}{property.Name} = {value} {value?.GetHashCode()}"],
        }),
    ];
}
