namespace OpenRouterSharp.Chaos.Tests;

/// <summary>The caller cancels at a moment of the clock, in the middle of whatever another scenario does then.</summary>
internal static class RacedScenarios
{
    internal static Scenario Make(LiveCall call, Random random)
    {
        var other = random.Next(3) switch
        {
            0 => RetriedScenarios.Make(call, random),
            1 => BrokenScenarios.Make(call, random),
            _ => WellScenarios.Make(call, random),
        };
        return other with
        {
            Name = "cancelled at any time",
            Ending = Scenario.Any,
            Requests = null,
            Pieces = null,
            Leaving = Leaving.CancelAtAnyTime,
            LeavesAt = TimeSpan.FromMilliseconds(random.Next(500)),
        };
    }
}
