using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>Writes the library's types as the service would.</summary>
internal static class WireJson
{
    internal static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)OpenRouterJson.Options.GetTypeInfo(typeof(T));

    internal static byte[] Write(ChatCompletion completion) => completion.Error is null && completion.Choices.All(static choice => choice.Error is null)
        ? JsonSerializer.SerializeToUtf8Bytes(completion, Info<ChatCompletion>())
        : Write(WithNumericCodes(JsonSerializer.SerializeToNode(completion, Info<ChatCompletion>())!));

    internal static byte[] Write(ChatCompletionChunk chunk) => chunk.Error is null && chunk.Choices.All(static choice => choice.Error is null)
        ? JsonSerializer.SerializeToUtf8Bytes(chunk, Info<ChatCompletionChunk>())
        : Write(WithNumericCodes(JsonSerializer.SerializeToNode(chunk, Info<ChatCompletionChunk>())!));

    internal static byte[] Write(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = OpenRouterJson.Options.Encoder }))
        {
            node.WriteTo(writer, OpenRouterJson.Options);
        }

        return stream.ToArray();
    }

    internal static JsonElement ToElement(JsonNode node)
    {
        using var document = JsonDocument.Parse(Write(node));
        return document.RootElement.Clone();
    }

    /// <summary>Turns a code that is a number into one: the library keeps every code as text.</summary>
    internal static JsonNode WithNumericCode(JsonNode error)
    {
        if (error["code"] is JsonValue code && int.TryParse(code.GetValue<string>(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            error["code"] = number;
        }

        return error;
    }

    private static JsonNode WithNumericCodes(JsonNode answer)
    {
        if (answer["error"] is JsonObject error)
        {
            WithNumericCode(error);
        }

        foreach (var choice in answer["choices"] as JsonArray ?? [])
        {
            if (choice?["error"] is JsonObject choiceError)
            {
                WithNumericCode(choiceError);
            }
        }

        return answer;
    }
}
