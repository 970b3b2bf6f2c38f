using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing.Faults;

/// <summary>Represents the fault and latency injected into one request.</summary>
/// <param name="Description">The description; <see langword="null"/> if the response is only delayed.</param>
internal sealed record Fault(string? Description)
{
    internal TimeSpan Latency { get; init; }

    /// <summary>Gets the reply that replaces the scripted one.</summary>
    internal FakeReply? Instead { get; init; }

    /// <summary>Gets the fraction of the body after which the connection is reset.</summary>
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
