using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp;

namespace StructuredOutput;

/// <summary>An object, or why there is none.</summary>
internal sealed record TypedAnswer<T>(T? Value, string? Problem)
    where T : class;

internal static class TypedAnswer
{
    internal static TypedAnswer<T> Read<T>(ChatCompletion completion, JsonTypeInfo<T> type)
        where T : class
    {
        // A refusal is prose in a field of its own; the text is empty then.
        if (completion.Refusal is { Length: > 0 } refusal)
        {
            return new(null, $"the model refuses: {refusal}");
        }

        // Thinking counts too: a model that thinks can use up the limit before the first brace.
        if (completion.FinishReason == FinishReason.Length)
        {
            return new(null, $"the answer was cut off at {completion.Usage?.CompletionTokens} tokens, after: {completion.Text}");
        }

        if (completion.FinishReason == FinishReason.ContentFilter)
        {
            return new(null, "a filter stopped the answer.");
        }

        try
        {
            return JsonSerializer.Deserialize(completion.Text, type) is { } value ? new(value, null) : new(null, "the model said null.");
        }
        catch (JsonException e)
        {
            // A host that ignores the schema, or a schema that it keeps only roughly.
            return new(null, $"the answer does not fit the schema ({e.Message}): {completion.Text}");
        }
    }
}
