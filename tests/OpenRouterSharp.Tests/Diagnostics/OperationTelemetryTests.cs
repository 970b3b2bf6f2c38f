using System.Diagnostics;
using OpenRouterSharp.Tests.Calls;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Diagnostics;

/// <summary>Operations other than chat have a span and a duration too, under their own names.</summary>
public sealed class OperationTelemetryTests
{
    [Fact]
    public async Task CallAsync_AnOperation_HasASpanOfItsName()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == OpenRouterTelemetry.ActivitySourceName,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (spans)
                {
                    spans.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        await Widgets.Api(Fake.Json("[]", 200, ("X-Generation-Id", "gen-7"))).CallAsync(
            Widgets.List.Call() with { Model = "a/widget-model" },
            Widgets.Text,
            static (_, facts) => facts.Cost = 0.25m,
            default);

        var span = Assert.Single(spans, static span => span.DisplayName == "widgets.list a/widget-model");
        Assert.Equal("widgets.list", span.GetTagItem("gen_ai.operation.name"));
        Assert.Equal("completed", span.GetTagItem("openrouter.outcome"));
        Assert.Equal("gen-7", span.GetTagItem("openrouter.generation_id"));
        Assert.Equal(0.25, span.GetTagItem("openrouter.cost"));
    }
}
