namespace Resilience;

/// <summary>Something that goes wrong, and what the client makes of it.</summary>
internal sealed record Scene(string Name, string Summary, Func<CancellationToken, Task> PlayAsync);
