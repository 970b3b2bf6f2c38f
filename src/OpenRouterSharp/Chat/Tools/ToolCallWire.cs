using System.Text.Json;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>The one form that a tool call and a piece of one have on the wire.</summary>
internal struct ToolCallWire
{
    internal int? Index;
    internal string? Id;
    internal ToolCallType? Type;
    internal string? Name;
    internal string? Arguments;
    internal Dictionary<string, JsonElement>? Properties;
    internal Dictionary<string, JsonElement>? FunctionProperties;

    /// <summary>Reads an object; anything else is skipped.</summary>
    internal static bool TryRead(ref Utf8JsonReader reader, out ToolCallWire call)
    {
        call = default;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            call.ReadProperty(ref reader);
        }

        return true;
    }

    internal readonly void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Index is { } index)
        {
            writer.WriteNumber("index"u8, index);
        }

        WriteText(writer, "id"u8, Id);
        WriteText(writer, "type"u8, Type?.Value);
        if (Name is not null || Arguments is not null || FunctionProperties is not null)
        {
            writer.WriteStartObject("function"u8);
            WriteText(writer, "name"u8, Name);
            WriteText(writer, "arguments"u8, Arguments);
            WriteRest(writer, FunctionProperties);
            writer.WriteEndObject();
        }

        WriteRest(writer, Properties);
        writer.WriteEndObject();
    }

    private void ReadProperty(ref Utf8JsonReader reader)
    {
        if (Enter(ref reader, "index"u8))
        {
            var index = LenientJson.ReadInt64(ref reader);
            Index = index is null ? null : (int)Math.Clamp(index.Value, int.MinValue, int.MaxValue);
        }
        else if (Enter(ref reader, "id"u8))
        {
            Id = LenientJson.ReadString(ref reader);
        }
        else if (Enter(ref reader, "type"u8))
        {
            var type = LenientJson.ReadString(ref reader);
            Type = type is null ? default(ToolCallType?) : new ToolCallType(type);
        }
        else if (Enter(ref reader, "function"u8))
        {
            ReadFunction(ref reader);
        }
        else
        {
            Keep(ref reader, ref Properties);
        }
    }

    private void ReadFunction(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Enter(ref reader, "name"u8))
            {
                Name = LenientJson.ReadString(ref reader);
            }
            else if (Enter(ref reader, "arguments"u8))
            {
                // An object in place of its text gives its text.
                Arguments = LenientJson.ReadString(ref reader);
            }
            else
            {
                Keep(ref reader, ref FunctionProperties);
            }
        }
    }

    private static bool Enter(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    private static void Keep(ref Utf8JsonReader reader, ref Dictionary<string, JsonElement>? properties)
    {
        var name = reader.GetString()!;
        reader.Read();
        (properties ??= [])[name] = JsonElement.ParseValue(ref reader);
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteRest(Utf8JsonWriter writer, Dictionary<string, JsonElement>? properties)
    {
        if (properties is null)
        {
            return;
        }

        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            RawJson.Write(writer, value);
        }
    }
}
