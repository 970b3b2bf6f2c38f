using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a message that this version of the library does not recognize. It is sent back byte for byte.</summary>
public sealed record UnknownMessage : Message
{
    internal UnknownMessage(string role, JsonElement json)
    {
        Role = role;
        Json = json;
    }

    /// <inheritdoc/>
    public override Role Role { get; }

    /// <summary>Gets the JSON of the message, as received.</summary>
    public JsonElement Json { get; }

    private protected override string ContentText => RawJson.StringOf(Json, "content") ?? string.Empty;

    internal override void Write(Utf8JsonWriter json, bool isSent) => RawJson.Write(json, Json);
}
