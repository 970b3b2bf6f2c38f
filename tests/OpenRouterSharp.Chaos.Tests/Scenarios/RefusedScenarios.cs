using System.Text;

namespace OpenRouterSharp.Chaos.Tests;

/// <summary>The attempt fails before the first content, in a way that the same request cannot cure.</summary>
internal static class RefusedScenarios
{
    internal static Scenario Make(LiveCall call, Random random) => random.Next(5) switch
    {
        0 or 1 => Status(random),
        2 => Of("asked to wait longer than the cap", ErrorKind.RateLimitExceeded, FakeReply.Error(429, "Tomorrow.", retryAfter: TimeSpan.FromHours(1))),
        3 => Of("a page instead of an answer", ErrorKind.InvalidResponse, FakeReply.Bytes(Encoding.UTF8.GetBytes("<html>Sign in</html>"), "text/html")),
        _ when call.IsStreaming => Of("first chunk malformed", ErrorKind.InvalidResponse, FakeReply.Stream(static stream => stream.KeepAlive().Empty().Data("{\"choices\":[{,"))),
        _ => Of("half the JSON", ErrorKind.InvalidResponse, FakeReply.Bytes(Half(call, random), "application/json")),
    };

    private static Scenario Status(Random random)
    {
        var (status, kind) = random.Of(
            (400, ErrorKind.InvalidRequest),
            (401, ErrorKind.Authentication),
            (402, ErrorKind.PaymentRequired),
            (403, ErrorKind.PermissionDenied),
            (404, ErrorKind.NotFound),
            (413, ErrorKind.PayloadTooLarge),
            (422, ErrorKind.Unprocessable));
        return Of("refused with 4xx", kind, FakeReply.Error(status, "No."));
    }

    private static ReadOnlyMemory<byte> Half(LiveCall call, Random random)
    {
        var json = WellScenarios.Json(call);
        return json.AsMemory(0, random.Next(1, json.Length));
    }

    private static Scenario Of(string name, ErrorKind kind, FakeReply reply) => new(name, kind.Value, _ => reply) { Pieces = 0 };
}
