using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Reads and writes a tool choice as the string or the object that it is on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ToolChoiceConverter : JsonConverter<ToolChoice>
{
    /// <inheritdoc/>
    public override ToolChoice? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new ToolChoice(reader.GetString());
        }

        var json = JsonElement.ParseValue(ref reader);
        var type = RawJson.StringOf(json, "type");
        if (type is null)
        {
            return new ToolChoice(null, json: json);
        }

        if (type != FunctionTool.Tag)
        {
            return new ToolChoice(null, type, json: json.GetPropertyCount() == 1 ? default : json);
        }

        var function = json.TryGetProperty("function", out var nested) ? nested : default;
        var name = RawJson.StringOf(function, "name");
        var understood = name is not null && json.GetPropertyCount() == 2 && function.GetPropertyCount() == 1;
        return new ToolChoice(null, type, name, understood ? default : json);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ToolChoice value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Json.ValueKind != JsonValueKind.Undefined)
        {
            RawJson.Write(writer, value.Json);
        }
        else if (value.Mode is { } mode)
        {
            writer.WriteStringValue(mode);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteString("type", value.Type);
            if (value.FunctionName is { } name)
            {
                writer.WriteStartObject("function");
                writer.WriteString("name", name);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }
    }
}
