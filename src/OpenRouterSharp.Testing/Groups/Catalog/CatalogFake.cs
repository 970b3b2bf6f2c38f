using System.Text.Json.Nodes;
using OpenRouterSharp.Catalog;

namespace OpenRouterSharp.Testing.Groups.Catalog;

/// <summary>Simulates the endpoints for models and providers.</summary>
internal sealed class CatalogFake : IFakeGroup
{
    private readonly IReadOnlyList<ModelInfo> _models;
    private readonly IReadOnlyList<ModelEndpoints> _endpoints;

    internal CatalogFake(SimulatedModels models)
    {
        _models = models.Catalog ?? [.. models.Models.Select(CatalogFacts.ModelOf)];
        _endpoints = models.Endpoints ?? [.. _models.Select(CatalogFacts.EndpointsOf)];
        Routes =
        [
            new("GET", "/api/v1/models", List),
            new("GET", "/api/v1/models/user", List),
            new("GET", "/api/v1/embeddings/models", static _ => JsonAnswer.Of(ModelPage.Of([CatalogFacts.EmbeddingModel], 0, total: 1))),
            new("GET", "/api/v1/models/count", Count),
            new("GET", "/api/v1/model/{id*}", call => Find(call["id"]) is { } model ? JsonAnswer.Data(CatalogJson.Of(model)) : null),
            new("GET", "/api/v1/models/{id*}/endpoints", call => _endpoints.FirstOrDefault(one => one.Id == call["id"]) is { } found ? JsonAnswer.Data(CatalogJson.Of(found)) : null),
            new("GET", "/api/v1/endpoints/zdr", _ => JsonAnswer.Data(new JsonArray([.. _endpoints.SelectMany(static one => one.Endpoints ?? []).Select(CatalogJson.Of)]))),
            new("GET", "/api/v1/providers", _ => JsonAnswer.Data(new JsonArray([.. (models.Providers ?? CatalogFacts.Providers).Select(CatalogJson.Of)]))),
        ];
    }

    public IReadOnlyList<FakeRoute> Routes { get; }

    private FakeReply List(FakeCall call)
    {
        var query = QueryText.Parse(call.Request.Query);
        if (!ModelPage.TryRead(query, out var offset, out var limit))
        {
            return FakeReply.Error(400, "limit: expected a whole number from 1 to 1000; offset: at least 0", ErrorKind.InvalidRequest);
        }

        var found = ModelFilter.Apply(_models, query).ToList();
        return JsonAnswer.Of(ModelPage.Of([.. found.Skip(offset).Take(limit ?? int.MaxValue)], offset, found.Count));
    }

    private FakeReply Count(FakeCall call) =>
        JsonAnswer.Data(new JsonObject { ["count"] = ModelFilter.Apply(_models, QueryText.Parse(call.Request.Query)).Count() });

    // An alias is answered with its own entry.
    private ModelInfo? Find(string asked) => _models.FirstOrDefault(model => model.Id == asked);
}
