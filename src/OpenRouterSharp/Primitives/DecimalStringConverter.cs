using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp.Primitives;

/// <summary>Reads an amount of money from a string or a number; writes a decimal string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DecimalStringConverter : JsonConverter<decimal?>
{
    /// <inheritdoc/>
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LenientJson.ReadDecimal(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value?.ToString(CultureInfo.InvariantCulture));
    }
}
