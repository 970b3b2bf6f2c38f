namespace OpenRouterSharp.Testing.Groups;

/// <summary>
/// The simulation of a group of endpoints. An instance belongs to one simulated reply and answers many requests at once: what its endpoints store
/// is a field of it, behind a lock.
/// </summary>
internal interface IFakeGroup
{
    /// <summary>Gets the endpoints of the group.</summary>
    IReadOnlyList<FakeRoute> Routes { get; }
}
