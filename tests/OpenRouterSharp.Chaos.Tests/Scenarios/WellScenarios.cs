using System.Text.Json;

namespace OpenRouterSharp.Chaos.Tests;

/// <summary>Nothing fails, though the answer may come in an odd way.</summary>
internal static class WellScenarios
{
    internal static Scenario Make(LiveCall call, Random random) => random.Next(10) switch
    {
        < 6 => Of("plain", call.Well()),
        < 8 when call.IsStreaming => Of("dripped, with pauses", Dripped(call, random)),
        < 8 => Of("late", call.Well().After(TimeSpan.FromMilliseconds(random.Next(10)))),
        8 when call.IsStreaming => Of("finished without [DONE]", call.Broken(call.Answer.Length, static stream => stream.KeepAlive().Finish(FinishReason.Stop))),
        _ when call.IsStreaming => Of("whole, though a stream was asked for", Whole(call)),
        _ => Of("streamed, though a whole answer was asked for", Streamed(call)),
    };

    /// <summary>Makes the stream in small writes, which cut characters and line ends, some after a pause.</summary>
    internal static FakeReply Dripped(LiveCall call, Random random)
    {
        var (bytes, newLine, pause) = (random.Of(1, 2, 3, 7, 16), random.Of("\n", "\r\n", "\r"), TimeSpan.FromMilliseconds(random.Next(4)));
        return FakeReply.Stream(stream => call.Answer.Write(stream.SplitEvery(bytes).NewLine(newLine).KeepAlive(2).Pause(pause), call.Answer.Length).Pause(pause).KeepAlive().End());
    }

    /// <summary>Writes the whole answer as JSON.</summary>
    internal static byte[] Json(LiveCall call) => JsonSerializer.SerializeToUtf8Bytes(
        new ChatCompletion
        {
            Id = "gen-1",
            Model = DeepSeekModels.R1_0528.Value,
            Choices = [new ChatChoice { Index = 0, FinishReason = FinishReason.Stop, Message = new AssistantMessage { Content = call.Answer.Text, Reasoning = call.Answer.Reasoning } }],
        },
        OpenRouterJson.Options);

    private static Scenario Of(string name, FakeReply reply) => new(name, Scenario.Complete, _ => reply);

    private static FakeReply Whole(LiveCall call) => FakeReply.Bytes(Json(call), "application/json");

    // What is verbatim goes out as a stream, whatever was asked for.
    private static FakeReply Streamed(LiveCall call) => FakeReply.Stream(stream => call.Answer.Write(stream.Line(": verbatim"), call.Answer.Length).End());
}
