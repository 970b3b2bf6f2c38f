using System.Text.Json;

namespace OpenRouterSharp.Samples.Tests;

public sealed class StructuredOutputTests
{
    [Fact]
    public async Task Run_FourAnswers_AreAnObjectTwiceThenCutThenRefused()
    {
        var result = await Sample.RunAsync("StructuredOutput");

        const string Appointment = "Go through the budget: 2026-03-03 at 09:30 for 60 minutes, with Alan and Ada and Grace; Meeting";
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.Lines.Count(static line => line == Appointment));
        Assert.Contains("No appointment (output_truncated): The output limit cut the JSON off: raise MaxTokens (it is 16). The answer was: {\"title\":", result.Output, StringComparison.Ordinal);
        Assert.Contains("No appointment (refusal): I can't help with a break-in.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Schema_IsStrictAndOfTheType()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Otherwise(FakeReply.Text("no object")), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("StructuredOutput", server);

        var result = await sample.EndAsync();

        Assert.Contains("No appointment (invalid_output): The output is not JSON of StructuredOutput.Appointment", result.Output, StringComparison.Ordinal);
        var format = Assert.IsType<JsonSchemaResponseFormat>(server.Requests[0].AsChatRequest().ResponseFormat);
        Assert.True(format.Strict);
        Assert.True(JsonElement.DeepEquals(
            JsonDocument.Parse("""
                {
                  "type": "object",
                  "properties": {
                    "title": { "description": "What it is about, in a few words.", "type": "string" },
                    "day": { "type": ["string", "null"], "format": "date" },
                    "start": { "description": "Such as 09:30:00, without a zone.", "type": ["string", "null"], "format": "time" },
                    "minutes": { "description": "How long it takes; 60 where the mail does not say.", "type": "integer" },
                    "participants": { "description": "First names, the sender's too.", "type": "array", "items": { "type": "string" } },
                    "kind": { "type": "string", "enum": ["Meeting", "Call", "Travel"] },
                    "place": { "description": "Null where the mail names none.", "type": ["string", "null"] }
                  },
                  "required": ["title", "day", "start", "minutes", "participants", "kind", "place"],
                  "additionalProperties": false
                }
                """).RootElement,
            format.Schema!.Value), format.Schema.Value.ToString());
    }
}
