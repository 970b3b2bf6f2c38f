using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenRouterSharp.Chaos.Tests;

/// <summary>The attempt fails before the first content, in a way that trying again can cure: once, twice, or as often as the client tries.</summary>
internal static class RetriedScenarios
{
    private static readonly (int Status, ErrorKind Kind)[] _statuses =
    [
        (408, ErrorKind.Timeout), (429, ErrorKind.RateLimitExceeded), (500, ErrorKind.Server), (502, ErrorKind.ProviderUnavailable), (503, ErrorKind.ProviderOverloaded),
        (504, ErrorKind.Timeout), (524, ErrorKind.Timeout), (529, ErrorKind.ProviderOverloaded),
    ];

    internal static Scenario Make(LiveCall call, Random random)
    {
        var failures = random.Of(1, 1, 1, 1, 2, 2, ChaosRun.MaxAttempts);
        var replies = Enumerable.Range(0, failures).Select(_ => Failure(call, random)).ToList();
        return failures < ChaosRun.MaxAttempts
            ? new Scenario($"fails {failures}× before content", Scenario.Complete, attempt => attempt <= failures ? replies[attempt - 1].Reply : call.Well()) { Requests = failures + 1 }
            : new Scenario($"fails {failures}× before content", replies[^1].Kind.Value, attempt => replies[attempt - 1].Reply) { Requests = failures, Pieces = 0 };
    }

    private static (ErrorKind Kind, FakeReply Reply) Failure(LiveCall call, Random random)
    {
        var (status, kind) = random.Of(_statuses);
        var error = new ApiError { Code = status.ToString(CultureInfo.InvariantCulture), Message = "Provider returned error" };
        return random.Next(call.IsStreaming ? 12 : 7) switch
        {
            0 => (ErrorKind.Connection, FakeReply.Reset()),
            1 => (ErrorKind.RateLimitExceeded, FakeReply.Error(429, "Slow down.", ErrorKind.RateLimitExceeded, TimeSpan.Zero)),
            2 => (ErrorKind.RateLimitExceeded, FakeReply.Error(429, "Slow down.").WithHeader("Retry-After-Ms", "2")),
            3 => (kind, FakeReply.Error(status, "It is busy.")),
            4 => (kind, FakeReply.Bytes(Encoding.UTF8.GetBytes("<html><title>Bad gateway</title></html>"), "text/html", status)),
            5 => (kind, FakeReply.Error(error, 200)),
            6 when call.IsStreaming => (ErrorKind.EmptyResponse, FakeReply.Stream(static stream => stream.KeepAlive(2))),
            6 => random.Next(2) == 0 ? (ErrorKind.EmptyResponse, FakeReply.Bytes(default, "application/json")) : (kind, FakeReply.Bytes(FailedChoice(error), "application/json")),
            7 => (ErrorKind.StreamInterrupted, FakeReply.Stream(static stream => stream.KeepAlive().Empty())),
            8 => (ErrorKind.StreamInterrupted, FakeReply.Stream(static stream => stream.KeepAlive().Empty().Raw("data: {\"id\":\"gen-1\",\"choi"))),
            9 => (ErrorKind.Unmapped, FakeReply.Stream(static stream => stream.Empty().Finish(FinishReason.Error))),
            _ => (kind, Failing(error, random.Of(StreamErrorShape.BesideChoice, StreamErrorShape.WithoutChoices, StreamErrorShape.InsideChoice, StreamErrorShape.Bare))),
        };
    }

    private static FakeReply Failing(ApiError error, StreamErrorShape shape) => FakeReply.Stream(stream => stream.KeepAlive().Empty().Error(error, shape));

    private static byte[] FailedChoice(ApiError error) => JsonSerializer.SerializeToUtf8Bytes(
        new ChatCompletion { Id = "gen-1", Choices = [new ChatChoice { Index = 0, FinishReason = FinishReason.Error, Error = error, Message = new AssistantMessage { Content = string.Empty } }] },
        OpenRouterJson.Options);
}
