using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NSubstitute;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.DependencyInjection;

public sealed class AddOpenRouterTests
{
    private static IConfigurationRoot Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    [Fact]
    public async Task AddOpenRouter_Configured_GivesOneClientThatSends()
    {
        var handler = StubHandler.Json(Fixtures.Completion);
        var services = new ServiceCollection();
        services.AddOpenRouter(static options => options.ApiKey = StubHandler.TestKey).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        var completion = await provider.GetRequiredService<IChatCompletionsClient>().CompleteAsync(Fixtures.Request);

        Assert.Equivalent(
            new { Text = "4", Authorization = "Bearer " + StubHandler.TestKey },
            new { completion.Text, Authorization = handler.Requests[0].Header("Authorization") });
        Assert.Same(provider.GetRequiredService<IOpenRouterClient>(), provider.GetRequiredService<IOpenRouterClient>());
        Assert.Same(provider.GetRequiredService<IOpenRouterClient>().Chat, provider.GetRequiredService<IChatCompletionsClient>());
    }

    [Fact]
    public async Task AddOpenRouter_Named_GivesKeyedClientsBesideEachOther()
    {
        var eu = StubHandler.Json(Fixtures.Completion);
        var us = StubHandler.Json(Fixtures.Completion);
        var services = new ServiceCollection();
        services.AddOpenRouter("eu", static options => (options.ApiKey, options.Endpoint) = ("key-eu-1", new Uri("https://eu.openrouter.ai/api/v1"))).ConfigurePrimaryHttpMessageHandler(() => eu);
        services.AddOpenRouter("us", static options => (options.ApiKey, options.Endpoint) = ("key-us-1", new Uri("https://us.openrouter.ai/api/v1"))).ConfigurePrimaryHttpMessageHandler(() => us);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IChatCompletionsClient>("eu").CompleteAsync(Fixtures.Request);
        await provider.GetRequiredKeyedService<IOpenRouterClient>("us").Chat.CompleteAsync(Fixtures.Request);

        Assert.Equivalent(
            new { Host = "eu.openrouter.ai", Authorization = "Bearer key-eu-1" },
            new { eu.Requests[0].Message.RequestUri!.Host, Authorization = eu.Requests[0].Header("Authorization") });
        Assert.Equivalent(
            new { Host = "us.openrouter.ai", Authorization = "Bearer key-us-1" },
            new { us.Requests[0].Message.RequestUri!.Host, Authorization = us.Requests[0].Header("Authorization") });
        Assert.Null(provider.GetService<IOpenRouterClient>());
    }

    [Fact]
    public void AddOpenRouter_Section_BindsEveryOption()
    {
        var services = new ServiceCollection();
        services.AddOpenRouter(Configuration(
            ("OpenRouter:ApiKey", "k1"),
            ("OpenRouter:Endpoint", "http://gateway.test/v1"),
            ("OpenRouter:AllowInsecureHttp", "true"),
            ("OpenRouter:AppUrl", "https://app.test"),
            ("OpenRouter:AppTitle", "App"),
            ("OpenRouter:AppCategories:0", "game"),
            ("OpenRouter:Headers:X-Tenant", "t1"),
            ("OpenRouter:Retry:MaxRetries", "5"),
            ("OpenRouter:Retry:BaseDelay", "00:00:01"),
            ("OpenRouter:Retry:MaxDelay", "00:00:02"),
            ("OpenRouter:Retry:RetryAfterCap", "00:00:03"),
            ("OpenRouter:Retry:UseJitter", "false"),
            ("OpenRouter:Retry:Budget", "11"),
            ("OpenRouter:Retry:BudgetRefill", "0.25"),
            ("OpenRouter:Timeouts:Connect", "00:00:04"),
            ("OpenRouter:Timeouts:ResponseHeaders", "00:00:05"),
            ("OpenRouter:Timeouts:FirstContent", "00:00:12"),
            ("OpenRouter:UsageEndsStream", "true"),
            ("OpenRouter:Timeouts:Idle", "00:00:06"),
            ("OpenRouter:Timeouts:Total", "Infinite"),
            ("OpenRouter:Limits:ErrorBodyBytes", "7"),
            ("OpenRouter:Limits:ErrorBodyTime", "00:00:08"),
            ("OpenRouter:Limits:EventBytes", "9"),
            ("OpenRouter:Limits:ResponseBytes", "10")).GetSection("OpenRouter"));
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<OpenRouterClientOptions>>().Value;

        Assert.Equivalent(
            new { ApiKey = "k1", Endpoint = "http://gateway.test/v1/", AllowInsecureHttp = true, AppUrl = "https://app.test/", AppTitle = "App", XTenant = "t1" },
            new
            {
                options.ApiKey,
                Endpoint = options.Endpoint.AbsoluteUri,
                options.AllowInsecureHttp,
                AppUrl = options.AppUrl!.AbsoluteUri,
                options.AppTitle,
                XTenant = options.Headers["X-Tenant"],
            });
        Assert.Equal(["game"], options.AppCategories);
        Assert.Equivalent(
            new { MaxRetries = 5, BaseDelay = 1.0, MaxDelay = 2.0, RetryAfterCap = 3.0, UseJitter = false },
            new
            {
                options.Retry.MaxRetries,
                BaseDelay = options.Retry.BaseDelay.TotalSeconds,
                MaxDelay = options.Retry.MaxDelay.TotalSeconds,
                RetryAfterCap = options.Retry.RetryAfterCap.TotalSeconds,
                options.Retry.UseJitter,
            });
        Assert.Equivalent(new { Budget = 11, BudgetRefill = 0.25 }, new { options.Retry.Budget, options.Retry.BudgetRefill });
        Assert.Equivalent(
            new { Connect = 4.0, ResponseHeaders = 5.0, FirstContent = 12.0, Idle = 6.0, Total = Timeout.InfiniteTimeSpan },
            new
            {
                Connect = options.Timeouts.Connect.TotalSeconds,
                ResponseHeaders = options.Timeouts.ResponseHeaders.TotalSeconds,
                FirstContent = options.Timeouts.FirstContent.TotalSeconds,
                Idle = options.Timeouts.Idle.TotalSeconds,
                options.Timeouts.Total,
            });
        Assert.True(options.UsageEndsStream);
        Assert.Equivalent(
            new { ErrorBodyBytes = 7, ErrorBodyTime = 8.0, EventBytes = 9, ResponseBytes = 10 },
            new { options.Limits.ErrorBodyBytes, ErrorBodyTime = options.Limits.ErrorBodyTime.TotalSeconds, options.Limits.EventBytes, options.Limits.ResponseBytes });
    }

    [Theory]
    [InlineData("Timeouts:Idle", "soon", "OpenRouter:Timeouts:Idle")]
    [InlineData("Retry:MaxRetries", "-1", "OpenRouter:Retry:MaxRetries")]
    [InlineData("Endpoint", "nowhere", "OpenRouter:Endpoint")]
    [InlineData("AppTitle", "Café", "OpenRouter:AppTitle")]
    [InlineData("ApiKey", "a b", "OpenRouter:ApiKey")]
    [InlineData("ApiKey", null, "No API key is configured")]
    [InlineData("Endpoint", "http://gateway.test", "plain HTTP")]
    public async Task AddOpenRouter_UnusableSetting_StopsTheApplicationAtItsStart(string key, string? value, string message)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["OpenRouter:ApiKey"] = "k1", ["OpenRouter:" + key] = value });
        builder.Services.AddOpenRouter(builder.Configuration.GetSection("OpenRouter"));
        using var host = builder.Build();

        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddOpenRouter_KeyChangesInTheConfiguration_IsUsedFromTheNextCallOn()
    {
        var handler = StubHandler.Sequence(static () => StubHandler.Response(200, "application/json", Fixtures.Completion));
        var configuration = Configuration(("ApiKey", "key-old"));
        var services = new ServiceCollection();
        services.AddOpenRouter(configuration).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        var chat = provider.GetRequiredService<IChatCompletionsClient>();

        await chat.CompleteAsync(Fixtures.Request);
        configuration["ApiKey"] = "key-new";
        configuration.Reload();
        await chat.CompleteAsync(Fixtures.Request);

        Assert.Equal(["Bearer key-old", "Bearer key-new"], handler.Requests.Select(static sent => sent.Header("Authorization")));
    }

    [Fact]
    public async Task AddOpenRouter_LoggingAtTrace_ShowsNoHeaderInTextOrState()
    {
        var log = new Captured();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services
            .AddOpenRouter(static options =>
            {
                options.ApiKey = StubHandler.TestKey;
                options.Headers["X-Gateway-Key"] = "gateway-secret";
            })
            .ConfigurePrimaryHttpMessageHandler(static () => StubHandler.Json(Fixtures.Completion, 200, ("Set-Cookie", "cookie-secret")));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IChatCompletionsClient>().CompleteAsync(Fixtures.Request);

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, static line => line.Contains(StubHandler.TestKey, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, static line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddOpenRouter_LoggingAtTrace_IsTheLibrarysOwn()
    {
        var log = new Captured();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddOpenRouter("eu", static options => options.ApiKey = StubHandler.TestKey).ConfigurePrimaryHttpMessageHandler(static () => StubHandler.Json(Fixtures.Completion));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IChatCompletionsClient>("eu").CompleteAsync(Fixtures.Request);

        Assert.Equal([OpenRouterTelemetry.LogCategory], log.Categories.Where(static category => !category.StartsWith("Microsoft.", StringComparison.Ordinal)));
        Assert.DoesNotContain(log.Categories, static category => category.StartsWith("System.Net.Http", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddOpenRouter_CalledAgain_KeepsTheHandlerThatWasSetOnTheFirst()
    {
        var services = new ServiceCollection();
        var stub = StubHandler.Json(Fixtures.Completion);
        services.AddOpenRouter(static options => options.ApiKey = "k").ConfigurePrimaryHttpMessageHandler(() => stub);
        services.AddOpenRouter(static options => options.AppTitle = "x");
        using var provider = services.BuildServiceProvider();
        var answer = await provider.GetRequiredService<IChatCompletionsClient>().CompleteAsync(Fixtures.Request);
        Assert.Equal("4", answer.Text);
    }

    [Fact]
    public async Task AddOpenRouter_HttpClient_HasNoTimeoutOfItsOwn()
    {
        var services = new ServiceCollection();
        services.AddOpenRouter(static options => options.ApiKey = "k1");
        await using var provider = services.BuildServiceProvider();

        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("OpenRouterSharp");

        Assert.Equal(Timeout.InfiniteTimeSpan, http.Timeout);
    }

    [Fact]
    public async Task IChatCompletionsClient_ReplacedByASubstitute_AnswersTheApplication()
    {
        var chat = Substitute.For<IChatCompletionsClient>();
        chat.CompleteAsync(Arg.Is<ChatRequest>(static request => request.Model == "deepseek/deepseek-r1"), Arg.Any<CancellationToken>())
            .Returns(new ChatCompletion { Choices = [new ChatChoice { Message = Message.Assistant("42") }] });

        var answer = await chat.CompleteAsync("deepseek/deepseek-r1", "What is the meaning of life?");

        Assert.Equal("42", answer.Text);
    }

    private sealed class Captured : ILoggerProvider, ILogger
    {
        internal List<string> Lines { get; } = [];

        internal List<string> Categories { get; } = [];

        public ILogger CreateLogger(string categoryName)
        {
            lock (Lines)
            {
                Categories.Add(categoryName);
            }

            return this;
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // As a provider of structured logs writes it, lists and all.
            var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            lock (Lines)
            {
                Lines.Add(formatter(state, exception));
                Lines.AddRange(values.Select(static value => $"{value.Key}={(value.Value is IEnumerable<string> list ? string.Join(',', list) : value.Value)}"));
            }
        }

        public void Dispose()
        {
        }
    }
}
