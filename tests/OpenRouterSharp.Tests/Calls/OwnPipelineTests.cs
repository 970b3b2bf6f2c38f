using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace OpenRouterSharp.Tests.Calls;

/// <summary>What a caller's own pipeline throws, as the caller sees it.</summary>
public sealed class OwnPipelineTests
{
    private static readonly FakeReply _failure = FakeReply.Json("""{"error":{"code":500,"message":"x"}}""", 500);

    private static async Task<OpenRouterException> FailAsync(Exception thrown)
    {
        using var client = Fake.Of(_failure).CreateClient(options => options.ResiliencePipeline = new ResiliencePipelineBuilder()
            .AddStrategy(_ => new Throwing(thrown), new Options())
            .Build());
        return await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));
    }

    [Fact]
    public async Task CompleteAsync_CircuitOpen_SaysSoAndWhenToComeBack()
    {
        var e = await FailAsync(new BrokenCircuitException("open", TimeSpan.FromSeconds(7)));

        Assert.Equivalent(
            new { Kind = ErrorKind.Rejected, Message = "The circuit breaker in the client's resilience pipeline is open: open", IsTransient = true, RetryAfter = TimeSpan.FromSeconds(7) },
            e);
    }

    [Fact]
    public async Task CompleteAsync_OwnTimeout_SaysHowLongItWas()
    {
        var e = await FailAsync(new TimeoutRejectedException("slow", TimeSpan.FromSeconds(3)));

        Assert.Equivalent(new { Kind = ErrorKind.Timeout, Message = "A timeout of 3 s in the client's resilience pipeline ended the attempt.", IsTransient = true }, e);
        Assert.True(e.MayHaveBeenDone);
    }

    [Fact]
    public async Task CompleteAsync_OtherRejection_IsTransient()
    {
        var e = await FailAsync(new Refusal());

        Assert.Equivalent(new { Kind = ErrorKind.Rejected, Message = "The client's resilience pipeline rejected the call: full", IsTransient = true }, e);
        Assert.IsType<Refusal>(e.InnerException);
    }

    [Fact]
    public async Task CompleteAsync_AnythingElse_NamesTheOption()
    {
        var e = await FailAsync(new InvalidOperationException("oops"));

        Assert.Equivalent(new { Kind = ErrorKind.Rejected, Message = "The client's resilience pipeline (ResiliencePipeline) threw: oops", IsTransient = false }, e);
    }

    // The attempt failed before the strategy threw.
    [Theory]
    [InlineData(typeof(Refusal))]
    [InlineData(typeof(InvalidOperationException))]
    public async Task CompleteAsync_RejectedAfterAnAttempt_HasItsError(Type thrown) =>
        Assert.Equal(500, Assert.Single((await FailAsync((Exception)Activator.CreateInstance(thrown)!)).AttemptErrors).StatusCode);

    private sealed class Refusal() : ExecutionRejectedException("full");

    private sealed class Options : ResilienceStrategyOptions;

    private sealed class Throwing(Exception thrown) : ResilienceStrategy
    {
        protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
            Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
        {
            await callback(context, state);
            return Outcome.FromException<TResult>(thrown);
        }
    }
}
