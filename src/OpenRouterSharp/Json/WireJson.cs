using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>Reads and writes values as JSON.</summary>
internal static class WireJson
{
    /// <summary>
    /// Gets the encoder. Its relaxed escaping is safe in a request body, which is never embedded in HTML:
    /// https://learn.microsoft.com/dotnet/api/system.text.encodings.web.javascriptencoder.unsaferelaxedjsonescaping
    /// </summary>
    internal static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Gets the writer options: non-ASCII text is not escaped, and the writer does not validate.</summary>
    internal static JsonWriterOptions WriterOptions { get; } = new() { Encoder = WireJson.Encoder, SkipValidation = true };

    /// <summary>Reads a value.</summary>
    /// <returns>The value, or <see langword="null"/> if the JSON is null.</returns>
    /// <exception cref="JsonException">The data is not valid JSON, or is of another kind than the type.</exception>
    internal static T? Read<T>(ReadOnlySpan<byte> data)
        where T : class, IWire<T>
    {
        var json = new WireReader(data);
        return json.ReadRoot<T>();
    }

    /// <summary>Writes a value as UTF-8.</summary>
    internal static byte[] Write(IWire value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            value.Write(json);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
