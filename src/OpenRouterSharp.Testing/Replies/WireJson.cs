using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>Writes the library's types in the service's format.</summary>
internal static class WireJson
{
    internal static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)OpenRouterJson.Options.GetTypeInfo(typeof(T));

    internal static JsonObject Node<T>(T value) => JsonSerializer.SerializeToNode(value, Info<T>())!.AsObject();

    internal static byte[] Write(ChatCompletion completion)
    {
        var node = Node(completion);
        ServiceNulls.AddToCompletion(node);
        return Write(node);
    }

    internal static byte[] Write(ChatCompletionChunk chunk)
    {
        var node = Node(chunk);
        ServiceNulls.AddToChoices(node);
        return Write(node);
    }

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
