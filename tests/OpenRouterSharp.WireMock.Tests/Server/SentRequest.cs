namespace OpenRouterSharp.WireMock.Tests.Server;

/// <summary>A request as the server received it.</summary>
public sealed record SentRequest(string Path, string Body, DateTimeOffset At);
