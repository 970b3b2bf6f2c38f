using System.Threading.RateLimiting;
using OpenRouterSharp.Testing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/resilience.md: each region stands there letter by letter, and runs here.</summary>
public sealed class ResilienceExamples
{
    [Fact]
    public async Task OwnPipeline()
    {
        var apiKey = FakeOpenRouter.TestKey;

        #region own pipeline
        var options = new OpenRouterClientOptions
        {
            ApiKey = apiKey,
            ResiliencePipeline = new ResiliencePipelineBuilder()
                .AddRetry(new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<OpenRouterException>(e => e.IsTransient),
                    DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as OpenRouterException)?.RetryAfter),
                })
                .AddCircuitBreaker(new CircuitBreakerStrategyOptions { ShouldHandle = new PredicateBuilder().Handle<OpenRouterException>(e => e.IsTransient) })
                .Build(),
        };
        #endregion

        using var fake = new FakeOpenRouter(new FakeScript().ReplyError(503, "Busy.", retryAfter: TimeSpan.Zero).Reply("Hello!"));
        using var client = new OpenRouterClient(options, new HttpClient(fake));
        Assert.Equal("Hello!", (await client.Chat.CompleteAsync("m", "Hi")).Text);
    }

    [Fact]
    public async Task Fallback()
    {
        var options = new OpenRouterClientOptions { ApiKey = FakeOpenRouter.TestKey };

        #region fallback
        options.Fallback = new FallbackOptions
        {
            AcceptSuggestion = fallback => fallback.Suggested.Author == fallback.Requested.Author, // only models of the same author
            Models = [DeepSeekModels.ChatV31, "openai/gpt-5.2"],                                  // moderation, overload, no credit: the next of these
            LongContextModels = ["google/gemini-2.5-pro"],                                        // a prompt that is too long: these first
            ReduceMaxTokens = true,                                                              // a balance that affords fewer tokens: that many
        };
        #endregion

        var retired = new ApiError
        {
            Code = "404",
            Message = "Retired.",
            Availability = new ErrorAvailability { Code = AvailabilityCode.ModelDeprecated, FallbackModels = ["other/model", "deepseek/new"] },
        };
        using var fake = new FakeOpenRouter(new FakeScript().ReplyError(retired, 404).Reply("Hello!"));
        using var client = new OpenRouterClient(options, new HttpClient(fake));
        await client.Chat.CompleteAsync("deepseek/old", "Hi");
        Assert.Equal("deepseek/new", fake.Requests[1].AsChatRequest().Model!.Value.Value);
    }

    [Fact]
    public async Task OneCall()
    {
        var client = new FakeOpenRouter(new FakeScript().Reply("Hi")).CreateClient();
        var request = new ChatRequest(DeepSeekModels.R1_0528, "Hello");

        #region one call
        var options = new CallOptions { Timeouts = new TimeoutOptions { Total = TimeSpan.FromMinutes(2) }, Retry = new RetryOptions { MaxRetries = 0 } };
        var completion = await client.Chat.CompleteAsync(request, options);
        #endregion

        Assert.Equal("Hi", completion.Text);
    }

    [Fact]
    public void Limiters()
    {
        var options = new OpenRouterClientOptions();
        using var limiterOfTheFleet = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 1 });

        #region limiters
        options.RateLimiter = RateLimits.FreeModels();                      // 20 a minute and 50 a day for ":free" models, others unlimited
        options.RateLimiter = RateLimits.Shared(limiterOfTheFleet);         // any System.Threading.RateLimiting.RateLimiter
        options.RateLimiter = RateLimits.PerModel(model => new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 8, QueueLimit = 100 }));
        #endregion

        Assert.True(options.RateLimiter.AttemptAcquire(new ApiCall("chat", "m")).IsAcquired);
    }
}
