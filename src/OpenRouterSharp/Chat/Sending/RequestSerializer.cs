using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Sending;

/// <summary>Writes a request as the bytes that go over the wire: once, however often it is sent.</summary>
internal static class RequestSerializer
{
    // What is used again on the same thread; a request that failed leaves its own behind.
    [ThreadStatic]
    private static (Utf8JsonWriter Writer, RequestBuffer Buffer)? _tools;

    /// <summary>Writes the request. The caller's object stays as it is.</summary>
    /// <returns>The bytes, which nobody changes any more: a handler may still be sending them when the attempt was given up.</returns>
    /// <exception cref="ArgumentException">The request cannot be written.</exception>
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
            // An element of a document that was disposed of, a number that JSON has not, a list that changes meanwhile.
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
