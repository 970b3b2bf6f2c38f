namespace OpenRouterSharp.Testing.Playback;

/// <summary>Plays a plan on a connection, step by step.</summary>
internal static class Player
{
    /// <summary>Plays the plan. It is canceled when the client leaves.</summary>
    internal static async Task PlayAsync(ResponsePlan plan, IStage stage, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var steps = plan.Steps;
        for (var i = 0; i < steps.Count; i++)
        {
            switch (steps[i])
            {
                case PlayStep.Headers:
                    await stage.SendHeadersAsync(plan, cancellationToken).ConfigureAwait(false);
                    break;
                case PlayStep.Bytes:
                    // Consecutive writes without a pause are sent together, so that nothing can come between them.
                    var pieces = steps.Skip(i).TakeWhile(static step => step is PlayStep.Bytes).Select(static step => ((PlayStep.Bytes)step).Piece).ToList();
                    i += pieces.Count - 1;
                    await stage.WriteAsync(pieces, i == steps.Count - 1, cancellationToken).ConfigureAwait(false);
                    break;
                case PlayStep.Wait wait:
                    await Task.Delay(wait.Duration, timeProvider, cancellationToken).ConfigureAwait(false);
                    break;
                case PlayStep.WaitFor wait:
                    await wait.Signal.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    cancellationToken.ThrowIfCancellationRequested();
                    break;
                case PlayStep.Hang:
                    await Task.Delay(Timeout.InfiniteTimeSpan, timeProvider, cancellationToken).ConfigureAwait(false);
                    break;
                case PlayStep.Reset:
                    stage.Reset();
                    return;
            }
        }

        stage.Complete();
    }
}
