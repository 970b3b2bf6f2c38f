using System.Text.Json;
using OpenRouterSharp;
using OpenRouterSharp.Testing;

namespace StructuredOutput;

/// <summary>Plays a model that keeps to the schema, is cut off where it gets few tokens, and refuses to plan a break-in.</summary>
internal static class EmbeddedModel
{
    private static readonly Appointment _appointment = new()
    {
        Title = "Go through the budget",
        Day = new DateOnly(2026, 3, 3),
        Start = new TimeOnly(9, 30),
        Minutes = 60,
        Participants = ["Alan", "Ada", "Grace"],
        Kind = AppointmentKind.Meeting,
    };

    internal static FakeScript Script() => new FakeScript().Otherwise(FakeReply.From(static request => Answer(request.AsChatRequest())));

    private static FakeReply Answer(ChatRequest request)
    {
        if (request.ResponseFormat is not JsonSchemaResponseFormat { Strict: true })
        {
            return FakeReply.Error(400, "This model is for strict schemas.", ErrorKind.InvalidRequest);
        }

        if (request.Messages[^1] is UserMessage { Content.Text: var mail } && mail.Contains("break-in", StringComparison.Ordinal))
        {
            return FakeReply.Refusal("I can't help with a break-in.");
        }

        var json = JsonSerializer.Serialize(_appointment, AppointmentJson.Default.Appointment);
        return request.MaxTokens is { } limit
            ? FakeReply.Truncated(json[..Math.Min(json.Length, limit * 2)])
            : FakeReply.Stream(stream => stream.Text([.. json.Chunk(12).Select(static piece => new string(piece))]).End());
    }
}
