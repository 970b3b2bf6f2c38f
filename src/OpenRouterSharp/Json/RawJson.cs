using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace OpenRouterSharp.Json;

/// <summary>Writes JSON that is kept, byte for byte.</summary>
internal static class RawJson
{
    /// <summary>
    /// Writes the element's own bytes: same escapes, same number format, same white space. Bytes that are no UTF-8, which the framework lets pass in
    /// strings when it reads, become U+FFFD: nobody could read what they are written to.
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

    /// <summary>Parses JSON that a caller hands in, which must be an object.</summary>
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
            throw new ArgumentException($"The text is not JSON: {exception.Message}", paramName, exception);
        }

        return element.ValueKind == JsonValueKind.Object
            ? element
            : throw new ArgumentException($"The text is JSON, but not an object: {element.ValueKind}.", paramName);
    }

    /// <summary>Gets a member of an object; anything else gives <see langword="null"/>.</summary>
    internal static JsonElement? MemberOf(JsonElement json, string name)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // The framework refuses to compare with a name that holds half of a surrogate pair.
            return null;
        }
    }

    /// <summary>Gets a string member of an object; anything else gives <see langword="null"/>.</summary>
    internal static string? StringOf(JsonElement json, string name) =>
        MemberOf(json, name) is { ValueKind: JsonValueKind.String } value ? TextOf(value) : null;

    /// <summary>Gets the text of a string, and of any other value its JSON text. What is not UTF-8 becomes U+FFFD.</summary>
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

    /// <summary>Compares by meaning. Two elements that hold nothing are the same, which the framework's comparison refuses to say.</summary>
    internal static bool Same(JsonElement left, JsonElement right) =>
        left.ValueKind == JsonValueKind.Undefined || right.ValueKind == JsonValueKind.Undefined
            ? left.ValueKind == right.ValueKind
            : JsonElement.DeepEquals(left, right);
}
