using System.Text.Json;
using OpenRouterSharp;
using OpenRouterSharp.Testing;

namespace ToolCalling;

/// <summary>Plays a model that calls two tools at once, one of them wrongly, learns from the error, and answers from the results.</summary>
internal static class EmbeddedModel
{
    internal static FakeScript Script() => new FakeScript()
        .Reply(FakeReply.Stream(static stream => stream
            .KeepAlive()
            .Reasoning("I need ", "the weather ", "of both cities, ", "and the time.")
            .ToolCall("get_weather", """{"city":"Lyon"}""")
            .ToolCall("get_weather", """{"city":"Oslo"}""")
            .ToolCall("get_time", """{"town":"Lyon"}""")
            .End(FinishReason.ToolCalls)))
        .Reply(static request => IfItRemembers(request, FakeReply.Stream(static stream => stream
            .Reasoning("The weather is there. ", "The clock wants a city.")
            .ToolCall("get_time", """{"city":"Lyon"}""", id: "call_4")
            .End(FinishReason.ToolCalls))))
        .Otherwise(FakeReply.From(static request => IfItRemembers(request, Answer(request))));

    // Some models refuse a history without the thinking that led to its calls. So does this one.
    private static FakeReply IfItRemembers(RecordedRequest request, FakeReply reply) =>
        request.AsChatRequest().Messages.OfType<AssistantMessage>().All(static message => message.ReasoningDetails is { Count: > 0 })
            ? request.AsChatRequest().ToolChoice?.Mode == ToolChoice.None.Mode ? Answer(request) : reply
            : FakeReply.Error(400, "The reasoning of the earlier turns must be passed back.", ErrorKind.InvalidRequest);

    private static FakeReply Answer(RecordedRequest request)
    {
        var results = request.AsChatRequest().Messages.OfType<ToolMessage>().Select(static message => message.Content?.Text ?? string.Empty)
            .Where(static text => !text.StartsWith("Error", StringComparison.Ordinal)).ToList();
        var warmest = results.Where(static text => text.StartsWith('{')).Select(static text => JsonSerializer.Deserialize(text, ToolJson.Default.Weather)!).MaxBy(static weather => weather.Celsius);
        var time = results.Find(static text => !text.StartsWith('{'));
        return FakeReply.Stream(stream => stream
            .Reasoning("Now I can answer.")
            .Text($"It is warmest in {warmest?.City}: ", $"{warmest?.Celsius} degrees, {warmest?.Sky}. ", time is null ? "I could not learn the time." : $"The clock in Lyon says {time}.")
            .End());
    }
}
