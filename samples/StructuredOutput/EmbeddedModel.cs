using System.Text.Json;
using OpenRouterSharp;
using OpenRouterSharp.Testing;

namespace StructuredOutput;

/// <summary>Plays a model that keeps to the schema, is cut off where it gets few tokens, and refuses to plan a break-in.</summary>
internal static class EmbeddedModel
{
    private static readonly Appointment _appointment = new("Go through the budget", new DateOnly(2026, 3, 3), new TimeOnly(9, 30), 60, ["Alan", "Ada", "Grace"], AppointmentKind.Meeting, null);

    internal static FakeScript Script() => new FakeScript().Otherwise(FakeReply.From(static request => Answer(request.AsChatRequest())));

    private static FakeReply Answer(ChatRequest request)
    {
        if (request.ResponseFormat is not JsonSchemaResponseFormat { Strict: true })
        {
            return FakeReply.Error(400, "This model is for strict schemas.", ErrorKind.InvalidRequest);
        }

        if (request.Messages[^1] is UserMessage { Content.Text: var mail } && mail.Contains("break-in", StringComparison.Ordinal))
        {
            return FakeReply.Completion(new AssistantMessage { Refusal = "I can't help with a break-in." });
        }

        var json = JsonSerializer.Serialize(_appointment, AppointmentJson.Default.Appointment);
        return request.MaxTokens is { } limit
            ? FakeReply.Completion(new AssistantMessage { Content = json[..Math.Min(json.Length, limit * 2)] }, FinishReason.Length)
            : FakeReply.Stream(stream => stream.Text([.. json.Chunk(12).Select(static piece => new string(piece))]).End());
    }
}
