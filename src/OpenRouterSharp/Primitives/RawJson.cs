using System.Runtime.InteropServices;
using System.Text.Json;

namespace OpenRouterSharp.Primitives;

/// <summary>Writes JSON that is kept, byte for byte.</summary>
internal static class RawJson
{
    /// <summary>Writes the element's own bytes: same escapes, same number format, same white space.</summary>
    internal static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(element), skipInputValidation: true);
        }
    }
}
