using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>Reads values that are written the ordinary way, and refuses the rest.</summary>
internal static class PlainValue
{
    /// <summary>Moves on to the next member of an object.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The member's name; empty after the last member.</param>
    /// <returns>Whether there is a member, with a name without escapes, or the object ends.</returns>
    internal static bool TryEnter(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        name = default;
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            return reader.TokenType == JsonTokenType.EndObject;
        }

        name = reader.ValueSpan;
        return !reader.ValueIsEscaped && !name.IsEmpty;
    }

    internal static bool TryText(ref Utf8JsonReader reader, out string? text)
    {
        text = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.String)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        text = reader.ValueSpan.IsEmpty ? string.Empty : reader.GetString();
        return true;
    }

    internal static bool TryInt32(ref Utf8JsonReader reader, out int? number)
    {
        number = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.Number)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        var isPlain = reader.TryGetInt32(out var value);
        number = value;
        return isPlain;
    }

    internal static bool TryInt64(ref Utf8JsonReader reader, out long? number)
    {
        number = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.Number)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        var isPlain = reader.TryGetInt64(out var value);
        number = value;
        return isPlain;
    }

    internal static bool TryDecimal(ref Utf8JsonReader reader, out decimal? number)
    {
        number = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.Number)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        var isPlain = reader.TryGetDecimal(out var value);
        number = value;
        return isPlain;
    }

    internal static bool TryBoolean(ref Utf8JsonReader reader, out bool? truth)
    {
        reader.Read();
        truth = reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => null,
        };
        return truth is not null || reader.TokenType == JsonTokenType.Null;
    }

    internal static bool TryNull(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.Null;

    /// <summary>Reads an object the slow way, or null, which needs no description of the object.</summary>
    internal static bool TryObject<T>(ref Utf8JsonReader reader, out T? value)
        where T : class
    {
        value = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        value = JsonSerializer.Deserialize(ref reader, OpenRouterJson.Info<T>());
        return true;
    }
}
