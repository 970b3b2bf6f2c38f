using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Rerank;
using OpenRouterSharp.Testing.Groups.Embeddings;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Rerank;

/// <summary>Simulates the rerank endpoint, for any model: the more words of the query a document contains, the more relevant it is.</summary>
internal sealed class RerankFake : IFakeGroup
{
    public IReadOnlyList<FakeRoute> Routes { get; } = [new("POST", "/api/v1/rerank", Rank)];

    private static FakeReply Rank(FakeCall call)
    {
        if (Read(call.Request.Body) is not { Model: { } model, Query: { Length: > 0 } query, Documents: { Count: > 0 } documents } request)
        {
            return FakeReply.Error(400, "model, query and documents are required", ErrorKind.InvalidRequest);
        }

        var words = WordVector.Words(query);
        var ranked = documents
            .Select((document, index) => new RankedDocument { Index = index, RelevanceScore = Score(words, document.Text), Document = AsObject(document) })
            .OrderByDescending(static document => document.RelevanceScore)
            .Take(request.TopN ?? documents.Count);
        var tokens = documents.Sum(static document => WordVector.Words(document.Text ?? string.Empty).Length) + words.Length;
        return JsonAnswer.Of(WireJson.Node(new RerankResult
        {
            Id = "gen-rerank-fake",
            Model = model,
            Provider = "Cohere",
            Results = [.. ranked],
            Usage = new RerankUsage { SearchUnits = 1, TotalTokens = tokens, Cost = 0.002m },
        }));
    }

    private static double Score(string[] words, string? text) =>
        words.Length == 0 ? 0 : (double)words.Intersect(WordVector.Words(text ?? string.Empty), StringComparer.Ordinal).Count() / words.Length;

    // The service returns every document as an object, also one that was sent as a string.
    private static RerankDocument AsObject(RerankDocument document) => JsonSerializer.Deserialize(
        WireJson.Write(document.Image is { } image
            ? new JsonObject { ["text"] = document.Text, ["image"] = image }
            : new JsonObject { ["text"] = document.Text }),
        WireJson.Info<RerankDocument>())!;

    private static RerankRequest? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WireJson.Info<RerankRequest>());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
