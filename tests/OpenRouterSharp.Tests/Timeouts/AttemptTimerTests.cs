using OpenRouterSharp.Tests.Support;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Tests.Timeouts;

public sealed class AttemptTimerTests
{
    private readonly ManualTime _time = new();

    private AttemptTimer Timer(CancellationToken call = default, CancellationToken attempt = default) =>
        new(new TimeoutOptions { ResponseHeaders = TimeSpan.FromSeconds(10), Idle = TimeSpan.FromSeconds(5) }, _time, call, attempt);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void WaitForHeaders_TimePasses_EndsTheAttemptAtItsLimit(int seconds, bool expected)
    {
        using var timer = Timer();
        timer.WaitForHeaders();

        _time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equivalent(new { IsCancellationRequested = expected, HasCause = expected }, new { timer.Token.IsCancellationRequested, HasCause = timer.Cause() is not null });
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void WaitForBytes_TimePasses_EndsTheAttemptAtItsLimit(int seconds, bool expected)
    {
        using var timer = Timer();
        timer.WaitForHeaders();
        timer.WaitForBytes();

        _time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equivalent(new { IsCancellationRequested = expected, HasCause = expected }, new { timer.Token.IsCancellationRequested, HasCause = timer.Cause() is not null });
    }

    [Fact]
    public void Stop_TimePasses_EndsNothing()
    {
        using var timer = Timer();
        timer.WaitForBytes();
        timer.Stop();

        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equivalent(new { IsCancellationRequested = false, ActiveTimers = 0 }, new { timer.Token.IsCancellationRequested, _time.ActiveTimers });
    }

    [Fact]
    public void Cause_NoHeaders_MayHaveBeenDoneWhateverTheAnswer()
    {
        using var timer = Timer();
        timer.WaitForHeaders();
        _time.Advance(TimeSpan.FromSeconds(10));
        var inner = new IOException();

        var e = timer.Cause(inner, mayHaveBeenDone: false)!;

        Assert.Equivalent(new { Kind = ErrorKind.Timeout, MayHaveBeenDone = true, Message = "The response did not begin within 10 s (Timeouts.ResponseHeaders)." }, e);
        Assert.Same(inner, e.InnerException);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cause_Silence_MayHaveBeenDoneWhereTheAnswerWasToComeWhole(bool mayBeBilled)
    {
        using var timer = Timer();
        timer.WaitForBytes();
        _time.Advance(TimeSpan.FromSeconds(5));
        var inner = new IOException();

        var e = timer.Cause(inner, mayBeBilled)!;

        Assert.Equivalent(new { Kind = ErrorKind.Timeout, MayHaveBeenDone = mayBeBilled, Message = "The response stalled for 5 s (Timeouts.Idle)." }, e);
        Assert.Same(inner, e.InnerException);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Token_CallOrAttemptEnds_IsCancelledWithoutATimeout(bool cancelsCall, bool cancelsAttempt)
    {
        using var call = new CancellationTokenSource();
        using var attempt = new CancellationTokenSource();
        using var timer = Timer(call.Token, attempt.Token);

        (cancelsCall ? call : attempt).Cancel();

        Assert.Equivalent(new { IsCancellationRequested = true, CancelsEither = true }, new { timer.Token.IsCancellationRequested, CancelsEither = cancelsCall || cancelsAttempt });
        Assert.Null(timer.Cause());
    }

    [Fact]
    public void Token_CallAndAttemptAreOne_IsCancelledWithIt()
    {
        using var call = new CancellationTokenSource();
        using var timer = Timer(call.Token, call.Token);

        call.Cancel();

        Assert.True(timer.Token.IsCancellationRequested);
    }

    [Fact]
    public void Dispose_WhileWaiting_LeavesNoTimer()
    {
        var timer = Timer();
        timer.WaitForBytes();

        timer.Dispose();

        Assert.Equal(0, _time.ActiveTimers);
        Assert.Throws<ObjectDisposedException>(() => timer.Token);
    }
}
