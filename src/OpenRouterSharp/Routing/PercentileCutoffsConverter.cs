using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Reads and writes cutoffs as the number or the object that they are on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PercentileCutoffsConverter : JsonConverter<PercentileCutoffs>
{
    /// <inheritdoc/>
    public override PercentileCutoffs? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return LenientJson.ReadDouble(ref reader) is { } number ? new PercentileCutoffs(number) : null;
        }

        double? p50 = null, p75 = null, p90 = null, p99 = null;
        Dictionary<string, JsonElement>? others = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            switch (name)
            {
                case "p50":
                    p50 = LenientJson.ReadDouble(ref reader);
                    break;
                case "p75":
                    p75 = LenientJson.ReadDouble(ref reader);
                    break;
                case "p90":
                    p90 = LenientJson.ReadDouble(ref reader);
                    break;
                case "p99":
                    p99 = LenientJson.ReadDouble(ref reader);
                    break;
                default:
                    (others ??= [])[name] = JsonElement.ParseValue(ref reader);
                    break;
            }
        }

        return new PercentileCutoffs { P50 = p50, P75 = p75, P90 = p90, P99 = p99, AdditionalProperties = others };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PercentileCutoffs value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value is { FromNumber: true, P50: { } number, P75: null, P90: null, P99: null, AdditionalProperties: null })
        {
            writer.WriteNumberValue(number);
            return;
        }

        writer.WriteStartObject();
        WriteCutoff(writer, "p50", value.P50);
        WriteCutoff(writer, "p75", value.P75);
        WriteCutoff(writer, "p90", value.P90);
        WriteCutoff(writer, "p99", value.P99);
        foreach (var (name, json) in value.AdditionalProperties ?? [])
        {
            writer.WritePropertyName(name);
            RawJson.Write(writer, json);
        }

        writer.WriteEndObject();
    }

    private static void WriteCutoff(Utf8JsonWriter writer, string name, double? cutoff)
    {
        if (cutoff is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
