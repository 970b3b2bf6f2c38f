using System.Text.Json;

namespace OpenRouterSharp.Primitives;

/// <summary>A union member that must go back to the server exactly as it came.</summary>
internal interface IRemembersJson : IRawJson
{
    /// <summary>Keeps the JSON that the typed members were read from.</summary>
    void Remember(JsonElement json);
}
