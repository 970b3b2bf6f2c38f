using System.Text.Json;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Keys;

/// <summary>Reads request bodies.</summary>
internal static class KeyBody
{
    /// <summary>Reads a body; <see langword="null"/> if it is not valid.</summary>
    internal static T? Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, WireJson.Info<T>());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Determines whether the expiration time is not in UTC, which the service rejects.</summary>
    internal static bool HasTimeOfAnotherZone(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("expires_at", out var time)
            && time.ValueKind == JsonValueKind.String
            && !time.GetString()!.EndsWith('Z');
    }
}
