using System.Text.Json;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents a condition that this version of the library does not understand. It is sent byte for byte.</summary>
public sealed record UnknownStopCondition : StopCondition, IRawJson
{
    internal UnknownStopCondition(string type, JsonElement json)
    {
        Type = type;
        Json = json;
    }

    /// <inheritdoc/>
    public override string Type { get; }

    /// <summary>Gets the condition as JSON.</summary>
    public JsonElement Json { get; }

    JsonElement IRawJson.Raw => Json;
}
