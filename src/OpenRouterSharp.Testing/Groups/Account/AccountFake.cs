using OpenRouterSharp.Account;

namespace OpenRouterSharp.Testing.Groups.Account;

/// <summary>Simulates the endpoints for the current key, the credits and the activity of an account.</summary>
internal sealed class AccountFake : IFakeGroup
{
    public IReadOnlyList<FakeRoute> Routes { get; } =
    [
        new("GET", "/api/v1/key", static _ => AccountAnswer.CurrentKey()),
        new("GET", "/api/v1/credits", static _ => AccountAnswer.Of(new Credits { TotalCredits = 50, TotalUsage = 12.25m })),
        new("GET", "/api/v1/activity", static call => AccountAnswer.Activity(QueryText.Parse(call.Request.Query), call.Request.Time)),
    ];
}
