using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Testing.Simulation;

/// <summary>Represents a simulated answer and the reason for it.</summary>
/// <param name="Text">The text of the answer.</param>
/// <param name="Reason">The reason, as a sentence of the reasoning.</param>
internal sealed record Replying(string? Text, string Reason)
{
    /// <summary>Gets the tool calls, in place of a text.</summary>
    internal IReadOnlyList<ToolCall> Calls { get; init; } = [];

    internal static Replying To(Question question, ChatRequest request, ModelProfile model)
    {
        if (ToolChoosing.CallsFor(question, request) is [var call, ..] calls)
        {
            return new Replying(null, $"The tool {call.Name} fits, so I call it with {string.Join(" and ", calls.Select(static each => each.Arguments))}.") { Calls = calls };
        }

        var reply = question.Results.Count > 0 ? FromResults(question.Results) : Plain(question, model);
        return request.ResponseFormat switch
        {
            JsonSchemaResponseFormat { Schema: { } schema } => reply with { Text = SchemaFilling.Fill(schema, question.Text, reply.Text).ToJsonString(OpenRouterJson.Options) },
            JsonSchemaResponseFormat or JsonObjectResponseFormat => reply with { Text = new JsonObject { ["answer"] = reply.Text }.ToJsonString(OpenRouterJson.Options) },
            _ => reply,
        };
    }

    private static Replying FromResults(IReadOnlyList<Question.CallResult> results) => results is [var only]
        ? new Replying($"The tool says: {InWords(only.Text)}", "The tool has answered, so I pass on what it said.")
        : new Replying(
            $"The tools say:{string.Concat(results.Select(static result => $"\n- {(result.Function.Length > 0 ? $"{result.Function}: " : string.Empty)}{InWords(result.Text)}"))}",
            "The tools have answered, so I pass on what they said.");

    // An object of plain values reads better without its braces.
    private static string InWords(string result)
    {
        try
        {
            return result.StartsWith('{') && JsonNode.Parse(result) is JsonObject { Count: > 0 } json && json.All(static member => member.Value is null or JsonValue)
                ? string.Join(", ", json.Select(static member => $"{member.Key} {member.Value?.ToString() ?? "null"}"))
                : result;
        }
        catch (JsonException)
        {
            return result;
        }
    }

    private static Replying Plain(Question question, ModelProfile model)
    {
        if (Arithmetic.Find(question.Text) is { } sum)
        {
            return new Replying($"{sum}.", $"I work out {sum.Expression}: that makes {sum.ResultText}.");
        }

        if (question.Text.Contains("meaning of life", StringComparison.OrdinalIgnoreCase))
        {
            return new Replying(
                "There is no answer that all agree on. Many find meaning in the people they love, in work that helps others, and in staying curious; Douglas Adams famously settled for 42.",
                "Philosophers, religions and novelists differ about the meaning of life, so I name what most have in common and leave room for the person's own view.");
        }

        if (question.Text.Contains("sky blue", StringComparison.OrdinalIgnoreCase))
        {
            return new Replying(
                "The air scatters short waves of light far more than long ones, so blue reaches the eye from all over the sky; at sunset the light's way is long, and red is what is left of it.",
                "Sunlight holds all colours, and small molecules scatter them by the fourth power of the frequency: Rayleigh scattering explains both noon and sunset.");
        }

        return Question.Words(question.Text) is [var first, ..] && IsGreeting(first)
            ? new Replying("Hello! How can I help you today?", "This is a greeting, so I greet back.")
            : new Replying(
                $"You said: \"{question.Quote}\". I am a simulation of {model.Id}, so I can do small sums and call your tools, but for a real answer please ask the real model.",
                "I have no knowledge to draw on here, so I say politely what I am.");
    }

    private static bool IsGreeting(string word) =>
        word.Equals("hello", StringComparison.OrdinalIgnoreCase) || word.Equals("hi", StringComparison.OrdinalIgnoreCase) || word.Equals("hey", StringComparison.OrdinalIgnoreCase);
}
