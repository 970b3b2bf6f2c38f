using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Chat;
using OpenRouterSharp.Errors;
using OpenRouterSharp.Json;
using OpenRouterSharp.Routing;

namespace OpenRouterSharp;

/// <summary>
/// Provides the wire format of this library's types as JSON, for example to store a conversation, write a log or compare in a test.
/// </summary>
public static class OpenRouterJson
{
    /// <summary>
    /// Gets the serializer options for every type of the library and for lists of messages: source-generated, lenient when reading, exact when
    /// writing, and read-only. The types also work in an application's own <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>,
    /// whose options then control escaping and indentation.
    /// </summary>
    /// <value>Non-ASCII text is written unescaped: encode the result before embedding it in HTML.</value>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            Encoder = WireJson.Encoder,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                ErrorsJson.Default,
                RoutingJson.Default,
                ChatJson.Default,
                Catalog.CatalogJson.Default,
                Account.AccountJson.Default,
                Embeddings.EmbeddingsJson.Default,
                Files.FilesJson.Default,
                Generations.GenerationsJson.Default,
                Keys.KeysJson.Default,
                OAuth.OAuthJson.Default,
                Rerank.RerankJson.Default,
                Batches.BatchesJson.Default),
        };
        options.MakeReadOnly();
        return options;
    }
}
