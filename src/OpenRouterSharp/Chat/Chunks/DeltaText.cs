using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Reads a piece of text; of an array of parts, the joined texts of the text parts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DeltaTextConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            return LenientJson.ReadString(ref reader);
        }

        var content = JsonElement.ParseValue(ref reader);
        if (content.ValueKind == JsonValueKind.Object)
        {
            return TextOf(content) ?? string.Empty;
        }

        var text = new StringBuilder();
        foreach (var part in content.EnumerateArray())
        {
            text.Append(TextOf(part));
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value);
    }

    private static string? TextOf(JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.Object)
        {
            var isText = !part.TryGetProperty("type"u8, out var type) || (type.ValueKind == JsonValueKind.String && type.ValueEquals("text"u8));
            return isText && part.TryGetProperty("text"u8, out var text) && text.ValueKind == JsonValueKind.String ? LenientJson.Text(text) : null;
        }

        return part.ValueKind == JsonValueKind.String ? LenientJson.Text(part) : null;
    }
}
