using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing.Faults;

/// <summary>What befalls one request.</summary>
/// <param name="Description">What it is, in words; <see langword="null"/> where the answer only comes later.</param>
internal sealed record Fault(string? Description)
{
    internal TimeSpan Latency { get; init; }

    /// <summary>Gets what is answered in place of the reply.</summary>
    internal FakeReply? Instead { get; init; }

    /// <summary>Gets after which share of the body the connection breaks.</summary>
    internal double? CutAt { get; init; }

    /// <summary>Gets the pause before each write.</summary>
    internal TimeSpan Pause { get; init; }

    internal ResponsePlan Over(ResponsePlan plan)
    {
        var steps = plan.Steps;
        if (CutAt is { } share)
        {
            steps = Cut(steps, (long)(share * steps.OfType<PlayStep.Bytes>().Sum(static step => (long)step.Piece.Length)));
        }

        if (Pause > TimeSpan.Zero)
        {
            steps = [.. steps.SelectMany(step => step is PlayStep.Bytes ? (IEnumerable<PlayStep>)[new PlayStep.Wait(Pause), step] : [step])];
        }

        return (plan with { Steps = steps }).With([], Latency);
    }

    private static List<PlayStep> Cut(IReadOnlyList<PlayStep> steps, long length)
    {
        var kept = new List<PlayStep>();
        foreach (var step in steps)
        {
            if (step is not PlayStep.Bytes { Piece: var piece })
            {
                kept.Add(step);
                continue;
            }

            if (piece.Length <= length)
            {
                kept.Add(step);
                length -= piece.Length;
                continue;
            }

            if (length > 0)
            {
                kept.Add(new PlayStep.Bytes(piece[..(int)length]));
            }

            break;
        }

        kept.Add(new PlayStep.Reset());
        return kept;
    }
}
