using System.Text.Json;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Keys;

/// <summary>Reads the bodies of requests.</summary>
internal static class KeyBody
{
    /// <summary>Reads a body; <see langword="null"/> where it is none.</summary>
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

    /// <summary>Tells whether the key is to expire at a time that is not written in UTC, which the service refuses.</summary>
    internal static bool HasTimeOfAnotherZone(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("expires_at", out var time)
            && time.ValueKind == JsonValueKind.String
            && !time.GetString()!.EndsWith('Z');
    }
}
