using OpenRouterSharp.Tests.Support;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Tests.Timeouts;

public sealed class CallDeadlineTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void Cause_TimePasses_IsTheTotalTimeoutAtItsLimit()
    {
        using var deadline = new CallDeadline(TimeSpan.FromSeconds(90), _time, CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(89));
        Assert.Null(deadline.Cause());
        deadline.ThrowIfOver();

        _time.Advance(TimeSpan.FromSeconds(1));

        var inner = new IOException();
        var e = Assert.IsType<OpenRouterException>(deadline.Cause(inner));
        Assert.Equivalent(new { Kind = ErrorKind.Timeout, MayHaveBeenDone = true, Message = "The call was not completed within 90 s (Timeouts.Total)." }, e);
        Assert.Same(inner, e.InnerException);
        Assert.True(deadline.Token.IsCancellationRequested);
        Assert.Throws<OpenRouterException>(deadline.ThrowIfOver);
    }

    [Fact]
    public void Cause_CallerCancels_ComesBeforeTheTimeout()
    {
        using var caller = new CancellationTokenSource();
        using var deadline = new CallDeadline(TimeSpan.FromSeconds(90), _time, caller.Token);
        _time.Advance(TimeSpan.FromSeconds(90));

        caller.Cancel();

        var inner = new IOException();
        var e = Assert.IsType<OperationCanceledException>(deadline.Cause(inner));
        Assert.Equivalent(new { Message = "The call was canceled.", CancellationToken = caller.Token }, e);
        Assert.Same(inner, e.InnerException);
        Assert.Throws<OperationCanceledException>(deadline.ThrowIfOver);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Token_CallerOrTime_EndsIt(bool cancels)
    {
        using var caller = new CancellationTokenSource();
        using var deadline = new CallDeadline(TimeSpan.FromSeconds(90), _time, caller.Token);
        Assert.False(deadline.Token.IsCancellationRequested);

        if (cancels)
        {
            caller.Cancel();
        }
        else
        {
            _time.Advance(TimeSpan.FromSeconds(90));
        }

        Assert.True(deadline.Token.IsCancellationRequested);
    }

    [Fact]
    public void Token_NoLimit_IsTheCallers()
    {
        using var caller = new CancellationTokenSource();
        using var deadline = new CallDeadline(Timeout.InfiniteTimeSpan, _time, caller.Token);

        Assert.Equivalent(new { caller.Token, ActiveTimers = 0 }, new { deadline.Token, _time.ActiveTimers });
        Assert.Null(deadline.Cause());
    }

    [Fact]
    public void Dispose_BeforeTheEnd_LeavesNoTimer()
    {
        new CallDeadline(TimeSpan.FromSeconds(90), _time, CancellationToken.None).Dispose();

        Assert.Equal(0, _time.ActiveTimers);
    }
}
