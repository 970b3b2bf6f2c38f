using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>Writes a request as the bytes that go over the wire: once, however often it is sent.</summary>
internal static class RequestSerializer
{
    private static readonly JsonWriterOptions _writerOptions = new() { Encoder = OpenRouterJson.Encoder, SkipValidation = true };

    // What is used again on the same thread; a request that failed leaves its own behind.
    [ThreadStatic]
    private static (Utf8JsonWriter Writer, RequestBuffer Buffer)? _tools;

    /// <summary>Refuses additional properties that are members too: they would be written twice.</summary>
    internal static void CheckAdditionalProperties(ChatRequest request)
    {
        if (request.AdditionalProperties is not { Count: > 0 } bag)
        {
            return;
        }

        var parameter = nameof(ChatRequest.AdditionalProperties);
        foreach (var name in bag.Keys)
        {
            if (Members.Names.Contains(name))
            {
                throw new ArgumentException(
                    $"'{name}' is a member of {nameof(ChatRequest)} (or written by the library): set that, and not {nameof(ChatRequest.AdditionalProperties)}[\"{name}\"].",
                    parameter);
            }
        }
    }

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
            RequestFields.Write(writer, request, stream);
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
        return (new Utf8JsonWriter(buffer, _writerOptions), buffer);
    }

    // Made when the first additional property is looked at: it takes a description of all that a request can hold.
    private static class Members
    {
        internal static readonly HashSet<string> Names =
            [.. OpenRouterJson.Info<ChatRequest>().Properties.Where(static property => !property.IsExtensionData).Select(static property => property.Name)];
    }
}
