using System.Text.Json.Nodes;

namespace OpenRouterSharp.Testing.Groups.Catalog;

/// <summary>Simulates the endpoints for models and providers.</summary>
internal sealed class CatalogFake : IFakeGroup
{
    private readonly SimulatedModels _models;

    internal CatalogFake(SimulatedModels models)
    {
        _models = models;
        Routes =
        [
            new("GET", "/api/v1/models", _ => List()),
            new("GET", "/api/v1/models/user", _ => List()),
            new("GET", "/api/v1/models/count", _ => JsonAnswer.Data(new JsonObject { ["count"] = _models.Models.Count })),
            new("GET", "/api/v1/model/{id*}", call => Find(call["id"]) is { } id ? JsonAnswer.Data(ModelJson.Of(id)) : null),
            new("GET", "/api/v1/models/{id*}/endpoints", call => Find(call["id"]) is { } id ? JsonAnswer.Data(ModelEndpointsJson.Of(id)) : null),
            new("GET", "/api/v1/providers", static _ => JsonAnswer.Data(new JsonArray(ProviderJson.Of(FakeScript.DefaultProvider), ProviderJson.Of("Novita")))),
        ];
    }

    public IReadOnlyList<FakeRoute> Routes { get; }

    private FakeReply List() => JsonAnswer.Of(new JsonObject
    {
        ["data"] = new JsonArray([.. _models.Models.Select(static id => ModelJson.Of(id))]),
        ["total_count"] = _models.Models.Count,
        ["links"] = new JsonObject { ["next"] = null },
    });

    private ModelId? Find(string asked) => _models.Models.Where(id => id.Value == asked).Select(static id => (ModelId?)id).FirstOrDefault();
}
