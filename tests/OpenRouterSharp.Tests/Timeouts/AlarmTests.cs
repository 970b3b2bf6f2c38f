using OpenRouterSharp.Tests.Support;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Tests.Timeouts;

public sealed class AlarmTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void Set_AgainForLonger_GoesOffAtTheNewTime()
    {
        using var alarm = Alarm.Take(_time);
        alarm.Set(1, TimeSpan.FromSeconds(10));
        alarm.Clear();
        alarm.Set(2, TimeSpan.FromSeconds(60));

        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equivalent(new { Missed = 0, IsCancellationRequested = false }, new { alarm.Missed, alarm.Token.IsCancellationRequested });

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equivalent(new { Missed = 2, IsCancellationRequested = true }, new { alarm.Missed, alarm.Token.IsCancellationRequested });
    }

    [Fact]
    public void Set_AgainForShorter_GoesOffAtTheNewTime()
    {
        using var alarm = Alarm.Take(_time);
        alarm.Set(1, TimeSpan.FromSeconds(60));
        alarm.Set(2, TimeSpan.FromSeconds(10));

        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(2, alarm.Missed);
    }

    [Fact]
    public void Set_AfterItFiredForNothing_GoesOff()
    {
        using var alarm = Alarm.Take(_time);
        alarm.Set(1, TimeSpan.FromSeconds(10));
        alarm.Clear();
        _time.Advance(TimeSpan.FromSeconds(10));

        alarm.Set(2, TimeSpan.FromSeconds(5));
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(2, alarm.Missed);
    }

    [Fact]
    public void Follow_TwoTokens_GoesOffWithEither()
    {
        foreach (var which in (int[])[0, 1])
        {
            using var first = new CancellationTokenSource();
            using var second = new CancellationTokenSource();
            using var alarm = Alarm.Take(TimeProvider.System);
            alarm.Follow(first.Token);
            alarm.Follow(second.Token);

            (which == 0 ? first : second).Cancel();

            Assert.Equivalent(new { Missed = 0, IsCancellationRequested = true }, new { alarm.Missed, alarm.Token.IsCancellationRequested });
        }
    }

    [Fact]
    public void Dispose_ThenWhatItFollowedEnds_EndsNothing()
    {
        using var followed = new CancellationTokenSource();
        var alarm = Alarm.Take(TimeProvider.System);
        alarm.Follow(followed.Token);
        alarm.Set(1, TimeSpan.FromHours(1));
        var token = alarm.Token;
        alarm.Dispose();

        followed.Cancel();

        Assert.False(token.IsCancellationRequested);
    }

    [Fact]
    public void Take_AfterMany_NoneHasGoneOff()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        for (var i = 0; i < 1000; i++)
        {
            var alarm = Alarm.Take(TimeProvider.System);
            Assert.Equivalent(new { Missed = 0, IsCancellationRequested = false }, new { alarm.Missed, alarm.Token.IsCancellationRequested });
            alarm.Follow(i % 3 == 0 ? cancelled.Token : CancellationToken.None);
            alarm.Set(1, i % 5 == 0 ? TimeSpan.FromMilliseconds(1) : TimeSpan.FromHours(1));
            alarm.Dispose();
        }
    }

    [Fact]
    public async Task Take_OneThatWasSetForSoon_DoesNotGoOffForItsLastTaker()
    {
        // Whichever of these is used again, its timer still runs.
        for (var i = 0; i < 8; i++)
        {
            var soon = Alarm.Take(TimeProvider.System);
            soon.Set(1, TimeSpan.FromMilliseconds(200));
            soon.Dispose();
        }

        var alarms = Enumerable.Range(0, 8).Select(static _ => Alarm.Take(TimeProvider.System)).ToList();
        alarms.ForEach(static alarm => alarm.Set(2, TimeSpan.FromHours(1)));
        using var later = Alarm.Take(TimeProvider.System);
        later.Set(3, TimeSpan.FromMilliseconds(400));
        var fired = new TaskCompletionSource();
        await using var registration = later.Token.Register(fired.SetResult);
        await fired.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.All(alarms, static alarm => Assert.False(alarm.Token.IsCancellationRequested));
        alarms.ForEach(static alarm => alarm.Dispose());
    }

    [Fact]
    public void Take_ManyAtOnce_EachHasItsOwn()
    {
        Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, static i =>
        {
            using var followed = new CancellationTokenSource();
            using var alarm = Alarm.Take(TimeProvider.System);
            alarm.Follow(followed.Token);
            alarm.Set(1, TimeSpan.FromHours(1));
            Assert.False(alarm.Token.IsCancellationRequested);
            if (i % 2 == 0)
            {
                followed.Cancel();
                Assert.True(alarm.Token.IsCancellationRequested);
            }
        });
    }
}
