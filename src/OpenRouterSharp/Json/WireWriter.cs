using System.Globalization;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>Writes the members of an object. Members that are null are omitted.</summary>
internal static class WireWriter
{
    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is { Length: <= LongText.SegmentLength })
        {
            json.WriteString(name, text);
        }
        else if (text is not null)
        {
            json.WritePropertyName(name);
            LongText.Write(json, text);
        }
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, bool? truth)
    {
        if (truth is { } value)
        {
            json.WriteBoolean(name, value);
        }
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, JsonElement? element)
    {
        if (element is { } value)
        {
            json.WritePropertyName(name);
            RawJson.Write(json, value);
        }
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IWire? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            value.Write(json);
        }
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<IWire>? list)
    {
        if (list is not null)
        {
            json.WritePropertyName(name);
            json.WriteValue(list);
        }
    }

    /// <summary>Writes a list; an empty one only for storage.</summary>
    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<IWire>? list, bool isSent) =>
        json.Member(name, isSent && list is { Count: 0 } and not IOddList ? null : list);

    /// <summary>Writes a list of strings; an empty one only for storage.</summary>
    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string>? texts, bool isSent) =>
        json.Member(name, isSent && texts is { Count: 0 } and not IOddList ? null : texts);

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string>? texts)
    {
        if (texts is null || WriteOdd(json, name, texts))
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < texts.Count; i++)
        {
            json.WriteStringValue(texts[i]);
        }

        json.WriteEndArray();
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<byte>? bytes)
    {
        if (bytes is null || WriteOdd(json, name, bytes))
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < bytes.Count; i++)
        {
            json.WriteNumberValue(bytes[i]);
        }

        json.WriteEndArray();
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string>? map)
    {
        if (map is null)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in map)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, JsonElement>? map)
    {
        if (map is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.Rest(map);
        json.WriteEndObject();
    }

    /// <summary>Writes a list of extensible string values.</summary>
    internal static void Words<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T>? words)
        where T : struct, IOpenValue<T>
    {
        if (words is null || WriteOdd(json, name, words))
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < words.Count; i++)
        {
            json.WriteStringValue(words[i].Value);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes an amount of money as a string, which the service expects.</summary>
    internal static void DecimalText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal? amount)
    {
        if (amount is { } value)
        {
            // The longest has a sign, 29 digits and a point.
            Span<byte> text = stackalloc byte[32];
            value.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
            json.WriteString(name, text[..length]);
        }
    }

    /// <summary>Writes a list of values. A list that was not fully typed is written as received.</summary>
    internal static void WriteValue(this Utf8JsonWriter json, IReadOnlyList<IWire> list)
    {
        if (list is IOddList odd)
        {
            RawJson.Write(json, odd.Json);
            return;
        }

        json.WriteStartArray();
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { } item)
            {
                item.Write(json);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the additional members as received.</summary>
    internal static void Rest(this Utf8JsonWriter json, IReadOnlyDictionary<string, JsonElement>? rest)
    {
        if (rest is null)
        {
            return;
        }

        foreach (var (name, value) in rest)
        {
            json.WritePropertyName(name);
            RawJson.Write(json, value);
        }
    }

    /// <summary>Writes the members without a typed counterpart; in a request, only those that carry information.</summary>
    internal static void Rest(this Utf8JsonWriter json, IReadOnlyDictionary<string, JsonElement>? rest, bool isSent)
    {
        if (rest is null)
        {
            return;
        }

        foreach (var (name, value) in rest)
        {
            if (!isSent || !SaysNothing(value))
            {
                json.WritePropertyName(name);
                RawJson.Write(json, value);
            }
        }
    }

    /// <summary>Determines whether a member without a typed counterpart carries no information: null, or an empty string, list or object.</summary>
    internal static bool SaysNothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => value.GetPropertyCount() == 0,
        JsonValueKind.String => value.ValueEquals(default(ReadOnlySpan<byte>)),
        _ => false,
    };

    private static bool WriteOdd(Utf8JsonWriter json, ReadOnlySpan<byte> name, object list)
    {
        if (list is not IOddList odd)
        {
            return false;
        }

        json.WritePropertyName(name);
        RawJson.Write(json, odd.Json);
        return true;
    }
}
