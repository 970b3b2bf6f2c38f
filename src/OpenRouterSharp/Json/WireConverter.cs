using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp.Primitives;

/// <summary>Reads one string or an array of strings as a list; writes an array.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StringListConverter : JsonConverter<IReadOnlyList<string>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return LenientJson.ReadString(ref reader) is { } one ? [one] : null;
        }

        var list = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (LenientJson.ReadString(ref reader) is { } item)
            {
                list.Add(item);
            }
        }

        return list;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        foreach (var item in value)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }
}
