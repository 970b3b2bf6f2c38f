using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp.Json;

/// <summary>
/// Adapts the types that read and write themselves to System.Text.Json, for <see cref="OpenRouterJson.Options"/> and an application's own
/// contexts.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireConverter<T> : JsonConverter<T>
    where T : class, IWire<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The serializer may hold the value in several segments; the library's readers need contiguous bytes.
        using var document = JsonDocument.ParseValue(ref reader);
        var json = new WireReader(JsonMarshal.GetRawUtf8Value(document.RootElement));
        return json.ReadRoot<T>();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        value.Write(writer);
    }
}
