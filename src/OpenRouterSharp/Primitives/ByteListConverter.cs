using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp.Primitives;

/// <summary>Reads and writes bytes as an array of numbers; the framework's own form is base64.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ByteListConverter : JsonConverter<IReadOnlyList<byte>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<byte>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var list = new List<byte>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (LenientJson.ReadInt64(ref reader) is { } number and >= byte.MinValue and <= byte.MaxValue)
            {
                list.Add((byte)number);
            }
        }

        return list;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<byte> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        for (var i = 0; i < value.Count; i++)
        {
            writer.WriteNumberValue(value[i]);
        }

        writer.WriteEndArray();
    }
}
