namespace OpenRouterSharp.Chaos.Tests;

/// <summary>The caller leaves the loop or cancels, at a point that the seed says.</summary>
internal static class LeftScenarios
{
    internal static Scenario Make(LiveCall call, Random random) => random.Next(8) switch
    {
        0 => new Scenario("cancelled before it was sent", Scenario.Cancelled, _ => call.Well()) { Leaving = Leaving.CancelledBefore, Requests = 0, Pieces = 0 },
        1 => OnceAsked(random),
        _ when !call.IsStreaming => OnceAsked(random),
        2 => Between("loop left, the rest unread", Scenario.Left, Leaving.Break, call, random, hangs: false),
        3 => Between("loop left, nothing more coming", Scenario.Left, Leaving.Break, call, random, hangs: true),
        4 or 5 => Between("cancelled, the rest unread", Scenario.Cancelled, Leaving.Cancel, call, random, hangs: false),
        6 => Between("cancelled, nothing more coming", Scenario.Cancelled, Leaving.Cancel, call, random, hangs: true),
        _ => Between("cancelled while waiting for more", Scenario.Cancelled, Leaving.CancelWaiting, call, random, hangs: true),
    };

    // Silent, silent after the headers, or telling the client to come back: all so long that only the cancellation ends it.
    private static Scenario OnceAsked(Random random)
    {
        var reply = random.Of(
            FakeReply.Never(),
            FakeReply.Stream(static stream => stream.Line(": verbatim").KeepAlive().Hang()),
            FakeReply.Error(503, "It is busy.", retryAfter: TimeSpan.FromSeconds(45)));
        return new Scenario("cancelled before the answer", Scenario.Cancelled, _ => reply) { Leaving = Leaving.CancelOnceAsked, Pieces = 0 };
    }

    private static Scenario Between(string name, string ending, Leaving leaving, LiveCall call, Random random, bool hangs)
    {
        var pieces = call.Some(random);
        var reply = hangs ? call.Broken(pieces, static stream => stream.Hang()) : call.Well();
        return new Scenario(name, ending, _ => reply) { Leaving = leaving, LeavesAfter = pieces, Pieces = pieces };
    }
}
