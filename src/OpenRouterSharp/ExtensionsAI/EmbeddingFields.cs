using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Embeddings;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Adds additional properties to a request for embeddings; a member that is set wins.</summary>
internal static class EmbeddingFields
{
    internal static EmbeddingsRequest Fill(EmbeddingsRequest request, AdditionalPropertiesDictionary? properties)
    {
        if (properties is not { Count: > 0 })
        {
            return request;
        }

        var all = JsonElement.Parse(WireJson.Write(request with { Input = null })).EnumerateObject().ToDictionary(static member => member.Name, static member => (object?)member.Value);
        foreach (var (name, value) in properties)
        {
            if (name != "input" && JsonValues.Of(value) is { } json)
            {
                all.TryAdd(name, json);
            }
        }

        return WireJson.Read<EmbeddingsRequest>(System.Text.Encoding.UTF8.GetBytes(RawJson.TextOf(JsonValues.Of(all)!.Value)))! with { Input = request.Input };
    }
}
