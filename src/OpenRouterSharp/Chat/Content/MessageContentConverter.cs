using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Reads and writes content as the string or the array that it is on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MessageContentConverter : JsonConverter<MessageContent>
{
    /// <inheritdoc/>
    public override MessageContent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var parts = new List<ContentPart>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (JsonSerializer.Deserialize(ref reader, PartInfo(options)) is { } part)
                    {
                        parts.Add(part);
                    }
                }

                return new MessageContent(parts);
            case JsonTokenType.StartObject:
                return new MessageContent([JsonSerializer.Deserialize(ref reader, PartInfo(options))!]);
            default:
                return LenientJson.ReadString(ref reader) is { } text ? new MessageContent(text) : null;
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MessageContent value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        if (value.Parts is not { } parts)
        {
            LongText.Write(writer, value.Text);
            return;
        }

        writer.WriteStartArray();
        foreach (var part in parts)
        {
            JsonSerializer.Serialize(writer, part, PartInfo(options));
        }

        writer.WriteEndArray();
    }

    private static JsonTypeInfo<ContentPart> PartInfo(JsonSerializerOptions options) => (JsonTypeInfo<ContentPart>)options.GetTypeInfo(typeof(ContentPart));
}
