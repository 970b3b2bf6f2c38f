using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>Reads a value from its JSON, and writes it as JSON.</summary>
internal static class WireJson
{
    /// <summary>
    /// Gets what is escaped. A request is a body of its own, never part of a page:
    /// https://learn.microsoft.com/dotnet/api/system.text.encodings.web.javascriptencoder.unsaferelaxedjsonescaping
    /// </summary>
    internal static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Gets how the library writes: non-ASCII text as it is, and what is not JSON is not its business to find.</summary>
    internal static JsonWriterOptions WriterOptions { get; } = new() { Encoder = WireJson.Encoder, SkipValidation = true };

    /// <summary>Reads a value.</summary>
    /// <returns>The value, or <see langword="null"/> where the JSON is the word null.</returns>
    /// <exception cref="JsonException">The data is not JSON, or not of the type's kind.</exception>
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
