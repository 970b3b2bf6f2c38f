using System.Text.Json.Nodes;

namespace OpenRouterSharp.Testing.Groups.Account;

/// <summary>Simulates the endpoints for credits and the current key.</summary>
internal sealed class AccountFake : IFakeGroup
{
    public IReadOnlyList<FakeRoute> Routes { get; } =
    [
        new("GET", "/api/v1/credits", static _ => JsonAnswer.Data(new JsonObject { ["total_credits"] = 50, ["total_usage"] = 12.25m })),
        new("GET", "/api/v1/key", static _ => JsonAnswer.Data(KeyJson.Current())),
    ];
}
