using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>Reads and writes the members of an update, in which an explicit null is significant. A null that a member cannot represent is kept raw.</summary>
internal static class WireOptionals
{
    internal static Optional<string> OptionalString(this ref WireReader json)
    {
        if (json.IsNull)
        {
            json.KeepOddOrNull();
            return default;
        }

        return json.String() is { } text ? new(text) : default;
    }

    internal static Optional<bool> OptionalBoolean(this ref WireReader json)
    {
        if (json.IsNull)
        {
            json.KeepOddOrNull();
            return default;
        }

        return json.Boolean() is { } truth ? new(truth) : default;
    }

    internal static Optional<decimal?> OptionalDecimal(this ref WireReader json) =>
        json.IsNull ? new(null) : json.Decimal() is { } number ? new(number) : default;

    internal static Optional<T?> OptionalWord<T>(this ref WireReader json)
        where T : struct, IOpenValue<T> => json.IsNull ? new(null) : json.Word<T>() is { } word ? new(word) : default;

    internal static Optional<IReadOnlyList<T>?> OptionalWords<T>(this ref WireReader json)
        where T : struct, IOpenValue<T> => json.IsNull ? new(null) : json.Words<T>() is { } words ? new(words) : default;

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, Optional<string> text)
    {
        if (text.HasValue)
        {
            json.WriteString(name, text.Value);
        }
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, Optional<bool> truth)
    {
        if (truth.HasValue)
        {
            json.WriteBoolean(name, truth.Value);
        }
    }

    internal static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, Optional<decimal?> number)
    {
        if (number is { HasValue: true, Value: null })
        {
            json.WriteNull(name);
        }

        json.Member(name, number.Value);
    }

    internal static void Member<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, Optional<T?> word)
        where T : struct, IOpenValue<T>
    {
        if (word.HasValue)
        {
            json.WriteString(name, word.Value?.Value);
        }
    }

    internal static void Member<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, Optional<IReadOnlyList<T>?> words)
        where T : struct, IOpenValue<T>
    {
        if (words is { HasValue: true, Value: null })
        {
            json.WriteNull(name);
        }

        json.Words(name, words.Value);
    }
}
