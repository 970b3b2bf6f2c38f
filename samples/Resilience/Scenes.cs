using OpenRouterSharp;
using OpenRouterSharp.Testing;
using Polly;
using Polly.CircuitBreaker;

namespace Resilience;

/// <summary>The scenes, from what heals by itself to what does not.</summary>
internal static class Scenes
{
    internal static IReadOnlyList<Scene> All { get; } =
    [
        new("rate-limit", "429 with Retry-After: the client waits as long as it is asked to", RateLimitAsync),
        new("overload", "503, twice: growing pauses", OverloadAsync),
        new("reset", "the connection breaks, then an error comes as the first event of a stream: nothing was delivered, so both are repeated", ResetAsync),
        new("no-credits", "402: the same request cannot cure it, so it is not repeated", NoCreditsAsync),
        new("give-up", "503 for ever: the retries end", GiveUpAsync),
        new("cut", "the stream breaks after its first words: never repeated, since they have been seen (and billed)", CutAsync),
        new("silence", "the stream falls silent: the idle timeout ends it", SilenceAsync),
        new("fallback", "the model was retired: another one, if the program agrees", FallbackAsync),
        new("circuit-breaker", "a Polly pipeline in place of the retries: after two failures, calls fail at once", CircuitBreakerAsync),
        new("rate-limiter", "a limiter of one's own: two calls in half a second, the rest wait their turn", RateLimiterScene.PlayAsync),
    ];

    private static Task RateLimitAsync(CancellationToken cancellationToken) => Stage.AskAsync(
        new FakeScript().ReplyError(429, "Rate limit exceeded.", retryAfter: TimeSpan.FromSeconds(1)).Reply("42."),
        cancellationToken);

    private static Task OverloadAsync(CancellationToken cancellationToken) => Stage.AskAsync(
        new FakeScript().ReplyError(503, "No capacity.").ReplyError(503, "Still no capacity.").Reply("42."),
        cancellationToken);

    private static Task ResetAsync(CancellationToken cancellationToken) => Stage.AskAsync(
        new FakeScript().ReplyReset().ReplyStream(static stream => stream.KeepAlive().Error(502, "The provider is gone.").Done()).Reply("42."),
        cancellationToken);

    private static Task NoCreditsAsync(CancellationToken cancellationToken) => Stage.AskAsync(
        new FakeScript().ReplyError(402, "Insufficient credits.", ErrorKind.PaymentRequired),
        cancellationToken);

    private static Task GiveUpAsync(CancellationToken cancellationToken) => Stage.AskAsync(
        new FakeScript().Otherwise(FakeReply.Error(503, "No capacity.")),
        cancellationToken);

    private static Task CutAsync(CancellationToken cancellationToken) => Stage.AskAsync(
        new FakeScript().ReplyStream(static stream => stream.Reasoning("Deep thought.").Text("The answer", " is ").Pause(TimeSpan.FromMilliseconds(50)).Reset()),
        cancellationToken);

    private static Task SilenceAsync(CancellationToken cancellationToken) => Stage.AskAsync(
        new FakeScript().ReplyStream(static stream => stream.Reasoning("Deep thought.").Text("The answer is").Hang()),
        cancellationToken,
        static options => options.Timeouts.Idle = TimeSpan.FromMilliseconds(500)); // the default is two minutes: a provider may be slow

    private static Task FallbackAsync(CancellationToken cancellationToken) => Stage.AskAsync(
        new FakeScript()
            .ReplyError(
                new ApiError
                {
                    Code = "404",
                    Message = "This model was retired.",
                    Availability = new ErrorAvailability { Code = AvailabilityCode.ModelDeprecated, FallbackModels = ["acme/cheap", DeepSeekModels.ChatV31.Value] },
                },
                404)
            .Reply("42."),
        cancellationToken,
        static options => options.Fallback = new FallbackOptions
        {
            // Asked for each suggestion in turn. Another model has another price and another voice: it is the program's choice.
            AcceptSuggestion = static fallback =>
            {
                var isAccepted = fallback.Suggested.Author == fallback.Requested.Author;
                Console.WriteLine($"   {fallback.Requested} is gone ({fallback.Reason}). {fallback.Suggested} instead? {(isAccepted ? "Yes." : "No.")}");
                return isAccepted;
            },
        });

    private static Task CircuitBreakerAsync(CancellationToken cancellationToken) => Stage.AskAsync(
        new FakeScript().Otherwise(FakeReply.Error(500, "Broken.")),
        cancellationToken,
        static options => options.ResiliencePipeline = new ResiliencePipelineBuilder()
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<OpenRouterException>(static e => e.IsTransient),
                MinimumThroughput = 2,
                FailureRatio = 0.5,
                BreakDuration = TimeSpan.FromSeconds(30),
                OnOpened = static opened =>
                {
                    Console.WriteLine($"   The circuit opens for {opened.BreakDuration.TotalSeconds} s.");
                    return default;
                },
            })
            .Build(),
        calls: 3);
}
