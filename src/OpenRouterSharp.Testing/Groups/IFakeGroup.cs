namespace OpenRouterSharp.Testing.Groups;

/// <summary>
/// Simulates a group of endpoints. An instance belongs to one simulated reply and answers requests concurrently: store the state of its endpoints
/// in a field of the instance, protected by a lock.
/// </summary>
internal interface IFakeGroup
{
    /// <summary>Gets the endpoints of the group.</summary>
    IReadOnlyList<FakeRoute> Routes { get; }
}
