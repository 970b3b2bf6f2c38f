using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>Writes the library's types in the service's format.</summary>
internal static class WireJson
{
    internal static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)WireOptions.Instance.GetTypeInfo(typeof(T));

    internal static byte[] Write(ChatCompletion completion) => JsonSerializer.SerializeToUtf8Bytes(completion, Info<ChatCompletion>());

    internal static byte[] Write(ChatCompletionChunk chunk) => JsonSerializer.SerializeToUtf8Bytes(chunk, Info<ChatCompletionChunk>());

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
}
