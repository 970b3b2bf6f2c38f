using System.Globalization;
using System.Text.Json;

namespace OpenRouterSharp.Chaos.Tests;

/// <summary>The answer breaks once the caller has some of it, or once it is made and billed: it must not be asked for again.</summary>
internal static class BrokenScenarios
{
    internal static Scenario Make(LiveCall call, Random random) => call.IsStreaming ? Stream(call, random, call.Some(random)) : Whole(call, random);

    private static Scenario Stream(LiveCall call, Random random, int pieces)
    {
        var (status, kind) = random.Of((429, ErrorKind.RateLimitExceeded), (500, ErrorKind.Server), (502, ErrorKind.ProviderUnavailable), (503, ErrorKind.ProviderOverloaded));
        return random.Next(6) switch
        {
            // A reset overtakes what was sent before it; the server waits until it has arrived.
            0 => Of("reset inside the stream", ErrorKind.StreamInterrupted, stream => stream.WaitFor(call.Seen).Reset()) with { SignalsAfter = pieces },
            1 => Of("stream ends unfinished", ErrorKind.StreamInterrupted, static _ => { }),
            2 => Of("stream ends inside a chunk", ErrorKind.StreamInterrupted, static stream => stream.Raw("data: {\"choices\":[{\"delta\":{\"content\":\"los")),
            3 => Of("malformed chunk", ErrorKind.InvalidResponse, static stream => stream.Data("{\"choices\":[{]}").End()),
            4 => Of("finish reason 'error'", ErrorKind.Unmapped, static stream => stream.Finish(FinishReason.Error).Done()),
            _ => Of("error inside the stream", kind, stream => stream.Error(status, "Provider returned error", kind, Shape(random)).Done()),
        };

        Scenario Of(string name, ErrorKind ends, Action<FakeStream> rest)
        {
            var reply = call.Broken(pieces, rest);
            return new Scenario(name, ends.Value, _ => reply) { Pieces = pieces };
        }
    }

    private static Scenario Whole(LiveCall call, Random random)
    {
        if (random.Next(2) == 0)
        {
            var json = WellScenarios.Json(call);
            var cut = FakeReply.Bytes(json.AsMemory(0, random.Next(1, json.Length)), "application/json").WithHeader("Content-Length", json.Length.ToString(CultureInfo.InvariantCulture));
            return new Scenario("body cut", ErrorKind.StreamInterrupted.Value, _ => cut) { Pieces = 0 };
        }

        var pieces = call.Some(random);
        var failed = FakeReply.Bytes(FailedChoice(call, pieces), "application/json");
        return new Scenario("error beside half an answer", ErrorKind.ProviderUnavailable.Value, _ => failed) { Pieces = pieces };
    }

    private static StreamErrorShape Shape(Random random) =>
        random.Of(StreamErrorShape.BesideChoice, StreamErrorShape.WithoutChoices, StreamErrorShape.InsideChoice, StreamErrorShape.Bare);

    private static byte[] FailedChoice(LiveCall call, int pieces)
    {
        var (reasoning, text) = call.Answer.Prefix(pieces);
        var choice = new ChatChoice
        {
            Index = 0,
            FinishReason = FinishReason.Error,
            Error = new ApiError { Code = "502", Message = "Provider returned error" },
            Message = new AssistantMessage { Content = text, Reasoning = reasoning },
        };
        return JsonSerializer.SerializeToUtf8Bytes(new ChatCompletion { Id = "gen-1", Choices = [choice] }, OpenRouterJson.Options);
    }
}
