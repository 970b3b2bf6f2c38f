using System.Buffers;
using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Converts values of additional properties to JSON, without reflection.</summary>
internal static class JsonValues
{
    /// <summary>Converts a string, Boolean, number, JSON value, type of this library, or a dictionary or list of these.</summary>
    /// <returns>The JSON; <see langword="null"/> for null and for any other object.</returns>
    internal static JsonElement? Of(object? value)
    {
        if (value is null)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WireJson.WriterOptions))
        {
            if (!TryWrite(json, value))
            {
                return null;
            }
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }

    /// <summary>Gets a string, also one that was stored as JSON and read back.</summary>
    internal static string? TextOf(object? value) => value switch
    {
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element => RawJson.TextOf(element),
        _ => null,
    };

    private static bool TryWrite(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                return true;
            case string text:
                json.WriteStringValue(text);
                return true;
            case bool truth:
                json.WriteBooleanValue(truth);
                return true;
            case JsonElement element:
                RawJson.Write(json, element);
                return true;
            case JsonDocument document:
                RawJson.Write(json, document.RootElement);
                return true;
            case JsonNode node:
                node.WriteTo(json);
                return true;
            case IWire wire:
                wire.Write(json);
                return true;
            case IEnumerable<KeyValuePair<string, object?>> members:
                return TryWrite(json, members);
            case IDictionary map:
                return map.Keys.Cast<object>().All(static key => key is string) && TryWrite(json, map.Keys.Cast<string>().Select(key => new KeyValuePair<string, object?>(key, map[key])));
            case IEnumerable items:
                return TryWriteItems(json, items);
            default:
                return TryWriteNumber(json, value) || TryWriteWord(json, value);
        }
    }

    private static bool TryWrite(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            json.WritePropertyName(name);
            if (!TryWrite(json, value))
            {
                return false;
            }
        }

        json.WriteEndObject();
        return true;
    }

    private static bool TryWriteItems(Utf8JsonWriter json, IEnumerable items)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            if (!TryWrite(json, item))
            {
                return false;
            }
        }

        json.WriteEndArray();
        return true;
    }

    private static bool TryWriteNumber(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case int or long or short or byte or sbyte or uint or ushort:
                json.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                return true;
            case ulong number:
                json.WriteNumberValue(number);
                return true;
            case float number when float.IsFinite(number):
                json.WriteNumberValue(number);
                return true;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                return true;
            case decimal number:
                json.WriteNumberValue(number);
                return true;
            default:
                return false;
        }
    }

    // The extensible string values of this library, whose text is their value.
    private static bool TryWriteWord(Utf8JsonWriter json, object value)
    {
        if (value is not ValueType || value.GetType() is not { IsEnum: false, IsGenericType: false } type || type.Assembly != typeof(ModelId).Assembly)
        {
            return false;
        }

        json.WriteStringValue(value.ToString());
        return true;
    }
}
