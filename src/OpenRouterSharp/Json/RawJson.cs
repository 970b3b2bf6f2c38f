using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace OpenRouterSharp.Json;

/// <summary>Writes raw JSON, byte for byte.</summary>
internal static class RawJson
{
    /// <summary>
    /// Writes the bytes of an element: same escapes, same number format, same white space. Invalid UTF-8, which the framework accepts in strings
    /// when it reads, becomes U+FFFD: otherwise no recipient could read the output.
    /// </summary>
    internal static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
            return;
        }

        Write(writer, JsonMarshal.GetRawUtf8Value(element));
    }

    /// <summary>Writes the bytes of a JSON value.</summary>
    internal static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        if (Utf8.IsValid(json))
        {
            writer.WriteRawValue(json, skipInputValidation: true);
        }
        else
        {
            writer.WriteRawValue(JsonText.OfUtf8(json), skipInputValidation: true);
        }
    }

    /// <summary>Parses JSON passed by the caller, which must be an object.</summary>
    /// <exception cref="ArgumentException">The text is not a JSON object.</exception>
    internal static JsonElement ParseObject(string json, [CallerArgumentExpression(nameof(json))] string? paramName = null)
    {
        ArgumentNullException.ThrowIfNull(json, paramName);
        JsonElement element;
        try
        {
            element = JsonElement.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The text is not valid JSON: {exception.Message}", paramName, exception);
        }

        return element.ValueKind == JsonValueKind.Object
            ? element
            : throw new ArgumentException($"The JSON must be an object, not {element.ValueKind}.", paramName);
    }

    /// <summary>Gets a member of an object; <see langword="null"/> if it is missing or the JSON is not an object.</summary>
    internal static JsonElement? MemberOf(JsonElement json, string name)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // The framework cannot compare with a name that contains half of a surrogate pair.
            return null;
        }
    }

    /// <summary>Gets a string member of an object; <see langword="null"/> if it is missing or of another kind.</summary>
    internal static string? StringOf(JsonElement json, string name) =>
        MemberOf(json, name) is { ValueKind: JsonValueKind.String } value ? TextOf(value) : null;

    /// <summary>Gets the text of a string, or the JSON text of any other value. Invalid UTF-8 becomes U+FFFD.</summary>
    internal static string TextOf(JsonElement value)
    {
        var json = JsonMarshal.GetRawUtf8Value(value);
        if (value.ValueKind != JsonValueKind.String)
        {
            return JsonText.OfUtf8(json);
        }

        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return JsonText.Unescape(JsonText.OfUtf8(json[1..^1]));
        }
    }

    /// <summary>Gets the JSON text without white space; as it is if it contains half of a surrogate pair, which the framework does not write.</summary>
    internal static string Compact(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, WireJson.WriterOptions);
        try
        {
            element.WriteTo(writer);
            writer.Flush();
            return JsonText.OfUtf8(buffer.WrittenSpan);
        }
        catch (InvalidOperationException)
        {
            return TextOf(element);
        }
    }

    /// <summary>Gets the name of a member, with U+FFFD for half of a surrogate pair, for which the framework throws.</summary>
    internal static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return JsonText.WellFormed(JsonText.Unescape(JsonText.OfUtf8(JsonMarshal.GetRawUtf8PropertyName(member))));
        }
    }

    /// <summary>
    /// Determines whether two elements are equal in meaning. Two undefined elements are equal, and those with half of a surrogate pair if their bytes
    /// are: the framework's comparison throws for both.
    /// </summary>
    internal static bool Same(JsonElement left, JsonElement right)
    {
        if (left.ValueKind == JsonValueKind.Undefined || right.ValueKind == JsonValueKind.Undefined)
        {
            return left.ValueKind == right.ValueKind;
        }

        try
        {
            return JsonElement.DeepEquals(left, right);
        }
        catch (InvalidOperationException)
        {
            return JsonMarshal.GetRawUtf8Value(left).SequenceEqual(JsonMarshal.GetRawUtf8Value(right));
        }
    }
}
