using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Reads and writes a sort as the string or the object that it is on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProviderSortConverter : JsonConverter<ProviderSort>
{
    /// <inheritdoc/>
    public override ProviderSort? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new ProviderSort(new SortCriterion(reader.GetString()!), null, isObject: false);
        }

        var json = JsonElement.ParseValue(ref reader);
        var by = RawJson.StringOf(json, "by");
        var partition = RawJson.StringOf(json, "partition");
        var known = (by is null ? 0 : 1) + (partition is null ? 0 : 1);
        var understood = json.ValueKind == JsonValueKind.Object && json.GetPropertyCount() == known;
        return new ProviderSort(by is null ? null : new(by), partition is null ? null : new(partition), isObject: true, understood ? default : json);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ProviderSort value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Json.ValueKind != JsonValueKind.Undefined)
        {
            RawJson.Write(writer, value.Json);
        }
        else if (!value.IsObject)
        {
            writer.WriteStringValue(value.Criterion?.Value);
        }
        else
        {
            writer.WriteStartObject();
            if (value.Criterion is { } criterion)
            {
                writer.WriteString("by", criterion.Value);
            }

            if (value.Partition is { } partition)
            {
                writer.WriteString("partition", partition.Value);
            }

            writer.WriteEndObject();
        }
    }
}
