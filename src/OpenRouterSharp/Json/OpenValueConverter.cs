using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp.Json;

/// <summary>Converts an extensible string value to and from a JSON string.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenValueConverter<T> : JsonConverter<T>
    where T : struct, IOpenValue<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Create(reader.TokenType switch
        {
            JsonTokenType.String => JsonText.Of(ref reader),
            JsonTokenType.Null => string.Empty,
            _ => RawJson.TextOf(JsonElement.ParseValue(ref reader)),
        });

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Create(reader.GetString() ?? string.Empty);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.Value);
    }
}
