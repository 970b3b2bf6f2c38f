namespace OpenRouterSharp.Chaos.Tests;

/// <summary>The mix: how often which scenario comes, out of a hundred.</summary>
internal static class ScenarioDeck
{
    private static readonly (int Weight, Func<LiveCall, Random, Scenario> Make)[] _cards =
    [
        (30, WellScenarios.Make),
        (25, RetriedScenarios.Make),
        (8, RefusedScenarios.Make),
        (16, BrokenScenarios.Make),
        (3, StalledScenarios.Make),
        (12, LeftScenarios.Make),
        (6, RacedScenarios.Make),
    ];

    internal static Scenario Deal(LiveCall call, Random random)
    {
        var draw = random.Next(_cards.Sum(static card => card.Weight));
        foreach (var (weight, make) in _cards)
        {
            if (draw < weight)
            {
                return make(call, random);
            }

            draw -= weight;
        }

        throw new InvalidOperationException("No card was drawn.");
    }

    /// <summary>Draws one of several.</summary>
    internal static T Of<T>(this Random random, params ReadOnlySpan<T> items) => items[random.Next(items.Length)];
}
