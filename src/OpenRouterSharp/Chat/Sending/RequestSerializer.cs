using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Sending;

/// <summary>Serializes requests: once per call, regardless of the number of attempts.</summary>
internal static class RequestSerializer
{
    // Reused on the same thread; a request that fails leaves its writer and buffer behind.
    [ThreadStatic]
    private static (Utf8JsonWriter Writer, RequestBuffer Buffer)? _tools;

    /// <summary>Serializes a request without modifying the caller's object.</summary>
    /// <returns>The bytes, which never change: a handler may still be sending them after the attempt was abandoned.</returns>
    /// <exception cref="ArgumentException">The request cannot be serialized.</exception>
    internal static ReadOnlyMemory<byte> Serialize(ChatRequest request, bool stream)
    {
        var (writer, buffer) = _tools ?? NewTools();
        _tools = null;
        try
        {
            buffer.Begin(RequestSize.Of(request));
            writer.Reset(buffer);
            request.Write(writer, stream ? true : null, isSent: true);
            writer.Flush();
        }
        catch (Exception e)
        {
            // For example, an element of a disposed document, a number that JSON cannot represent, or a list modified concurrently.
            throw new ArgumentException($"The request cannot be written as JSON: {e.Message}", nameof(request), e);
        }

        var bytes = buffer.Take();
        _tools = (writer, buffer);
        return bytes;
    }

    private static (Utf8JsonWriter Writer, RequestBuffer Buffer) NewTools()
    {
        var buffer = new RequestBuffer();
        return (new Utf8JsonWriter(buffer, WireJson.WriterOptions), buffer);
    }
}
