using System.IO.Pipelines;
using System.Text;
using OpenRouterSharp.Relay;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Relay;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/relay.md: each region stands there letter by letter, and runs here.</summary>
public sealed class RelayExamples : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Pass()
    {
        using var client = _fake.CreateClient();
        ReadOnlyMemory<byte> body = RelayStreams.Body;
        using var responseBody = new MemoryStream();
        var cancellationToken = TestContext.Current.CancellationToken;

        #region pass
        var summary = await client.Relay.RelayAsync(body, responseBody, cancellationToken: cancellationToken);

        var line = $"{summary.FinishReason}: {summary.Usage?.TotalTokens} tokens, {summary.Cost} dollars, first token after {summary.TimeToFirstToken}";
        #endregion

        Assert.StartsWith("stop: ", line, StringComparison.Ordinal);
        Assert.EndsWith("data: [DONE]\n\n", Encoding.UTF8.GetString(responseBody.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account()
    {
        using var client = _fake.CreateClient();
        var (body, pipe) = (RelayStreams.Body, new Pipe());
        var cancellationToken = TestContext.Current.CancellationToken;
        var (contentType, costs) = (string.Empty, new List<(string?, decimal?)>());

        #region account
        var relay = new RelayOptions
        {
            KeepAlives = RelayKeepAlives.Drop,
            OnStart = start => contentType = start.MediaType,
            OnEnd = summary => costs.Add((summary.GenerationId, summary.Cost)),
        };
        var summary = await client.Relay.RelayAsync(body, pipe.Writer, relay, new CallOptions { SessionId = "customer-7" }, cancellationToken);
        if (summary is { Error: { } error, IsErrorPassedOn: false })
        {
            await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes($"data: {{\"error\":{{\"message\":\"{error.Kind}\"}}}}\n\n"), cancellationToken);
        }
        #endregion

        Assert.Equal(("text/event-stream", summary.GenerationId), (contentType, Assert.Single(costs).Item1));
    }
}
