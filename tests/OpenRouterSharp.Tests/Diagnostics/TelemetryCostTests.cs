using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Chat;
using OpenRouterSharp.Diagnostics;
using OpenRouterSharp.Tests.Support;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Tests.Diagnostics;

/// <summary>What telemetry costs. Alone, when every other listener of the process has gone.</summary>
[Collection(nameof(TelemetryCostTests))]
[CollectionDefinition(nameof(TelemetryCostTests), DisableParallelization = true)]
public sealed class TelemetryCostTests
{
    private const int Chunks = 1000;

    private static readonly string _stream = string.Concat(Enumerable.Repeat(Fixtures.TextChunk, Chunks)) + Fixtures.FinishChunk + Fixtures.Done;

    [Fact]
    public void Start_WithoutListeners_GivesNothingAndAllocatesNothing()
    {
        var telemetry = new ClientTelemetry(new OpenRouterClientOptions { ApiKey = StubHandler.TestKey });
        using var call = new ActiveCall(new Outgoing(ChatOperations.Stream), new CallDeadline(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None));
        Assert.Null(telemetry.Start(call));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            telemetry.Start(call);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task StreamAsync_WithListeners_AllocatesNothingMoreForAChunk()
    {
        var without = await BytesOfAStreamAsync();
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == OpenRouterTelemetry.ActivitySourceName,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == OpenRouterTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<double>(static (_, _, _, _) => { });
        meters.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        meters.Start();

        var with = await BytesOfAStreamAsync();

        Assert.InRange(with - without, 0, 10 * Chunks);
    }

    private static async Task<long> BytesOfAStreamAsync()
    {
        using var client = new StubHandler(static (_, _) => Task.FromResult(StubHandler.Response(200, "text/event-stream", _stream))).CreateClient();
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await foreach (var _ in client.Chat.StreamAsync(Fixtures.Request))
            {
            }

            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }
}
