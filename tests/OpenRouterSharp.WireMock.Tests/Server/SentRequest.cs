using System.Text.Json;

namespace OpenRouterSharp.WireMock.Tests.Server;

/// <summary>A request as the server's journal has it.</summary>
public sealed class SentRequest(JsonElement entry, string prefix)
{
    /// <summary>Gets the path without what sets the scenario apart.</summary>
    public string Path => entry.GetProperty("url").GetString()![prefix.Length..];

    public string Body => entry.GetProperty("body").GetString()!;

    public DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds(entry.GetProperty("loggedDate").GetInt64());
}
