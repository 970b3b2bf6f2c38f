using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Embeddings;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Embeddings;

/// <summary>Simulates the embeddings endpoint, for any model: texts that share words get similar vectors, and equal texts equal ones.</summary>
internal sealed class EmbeddingsFake : IFakeGroup
{
    public IReadOnlyList<FakeRoute> Routes { get; } = [new("POST", "/api/v1/embeddings", Create)];

    private static FakeReply? Create(FakeCall call)
    {
        if (Read(call.Request.Body) is not { Model: { } model, Input: { Count: > 0 } input } request)
        {
            return FakeReply.Error(400, "model and input are required", ErrorKind.InvalidRequest);
        }

        var data = new JsonArray();
        foreach (var text in InputText.Of(input))
        {
            var vector = WordVector.Of(text, request.Dimensions ?? WordVector.DefaultDimensions);
            data.Add((JsonNode)new JsonObject
            {
                ["object"] = "embedding",
                ["index"] = data.Count,
                ["embedding"] = request.EncodingFormat == EmbeddingEncoding.Base64 ? WordVector.Base64(vector) : new JsonArray([.. vector.Select(static number => JsonValue.Create(number))]),
            });
        }

        var tokens = InputText.Of(input).Sum(static text => WordVector.Words(text).Length);
        return JsonAnswer.Of(new JsonObject
        {
            ["id"] = "gen-emb-fake",
            ["object"] = "list",
            ["data"] = data,
            ["model"] = model.Value,
            ["usage"] = new JsonObject { ["prompt_tokens"] = tokens, ["total_tokens"] = tokens, ["cost"] = tokens * 0.00000002m },
        });
    }

    private static EmbeddingsRequest? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WireJson.Info<EmbeddingsRequest>());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
