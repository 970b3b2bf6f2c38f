namespace OpenRouterSharp.Chaos.Tests;

/// <summary>The server falls silent, and a client gives up that waits a short real time.</summary>
internal static class StalledScenarios
{
    internal static Scenario Make(LiveCall call, Random random)
    {
        if (random.Next(3) == 0)
        {
            // A server that is too busy may not even have read the request by then.
            var never = FakeReply.Never();
            return new Scenario("no answer at all", ErrorKind.Timeout.Value, _ => never) { Patience = Patience.ShortOfHeaders, Requests = null, Pieces = 0 };
        }

        if (!call.IsStreaming)
        {
            // Something verbatim is an event stream unless a header says otherwise.
            var half = FakeReply.Stream(static stream => stream.Raw("{\"id\":\"gen-1\",").Hang()).WithHeader("Content-Type", "application/json");
            return new Scenario("silence inside the body", ErrorKind.Timeout.Value, _ => half) { Patience = Patience.ShortOfBytes, Pieces = 0 };
        }

        // On a machine that is too busy the client may give up before the first piece came, and is right to ask again then.
        if (random.Next(2) == 0)
        {
            var pieces = call.Some(random);
            var silent = call.Broken(pieces, static stream => stream.Hang());
            return new Scenario("silence inside the stream", ErrorKind.Timeout.Value, _ => silent) { Patience = Patience.ShortOfBytes, Requests = null };
        }

        var keptAlive = FakeReply.Stream(static stream => stream.KeepAlive(2).Empty().Hang());
        return new Scenario("silence before content", Scenario.Complete, attempt => attempt == 1 ? keptAlive : InOneWrite(call)) { Patience = Patience.ShortOfBytes, Requests = null };
    }

    private static FakeReply InOneWrite(LiveCall call) => FakeReply.Stream(stream => call.Answer.Write(stream.InOneWrite(), call.Answer.Length).End());
}
