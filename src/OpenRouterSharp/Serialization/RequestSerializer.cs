using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>Writes a request as the bytes that go over the wire: once, however often it is sent.</summary>
internal static class RequestSerializer
{
    private static readonly JsonWriterOptions _writerOptions = new() { Encoder = OpenRouterJson.Encoder, SkipValidation = true };

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
    /// <returns>The bytes, which the caller disposes of.</returns>
    internal static PooledBuffer Serialize(ChatRequest request, bool stream)
    {
        var buffer = new PooledBuffer();
        try
        {
            using var writer = new Utf8JsonWriter(buffer, _writerOptions);
            if (!PlainRequest.TryWrite(writer, request, stream))
            {
                JsonSerializer.Serialize(writer, ForTheWire(request, stream), OpenRouterJson.Info<ChatRequest>());
            }

            writer.Flush();
            return buffer;
        }
        catch (Exception e)
        {
            buffer.Dispose();

            // An element of a document that was disposed of, a number that JSON has not, a list that changes meanwhile.
            throw new ArgumentException($"The request cannot be written as JSON: {e.Message}", nameof(request), e);
        }
    }

    private static ChatRequest ForTheWire(ChatRequest request, bool stream) =>
        request with { Stream = stream ? true : null, Messages = WithoutDoubledReasoning(request.Messages) };

    // Wire contract 7.4: the details are preferred, and beside them (an empty list too) the plain text must not go back.
    private static IReadOnlyList<Message> WithoutDoubledReasoning(IReadOnlyList<Message> messages)
    {
        Message[]? changed = null;
        for (var i = 0; i < messages.Count; i++)
        {
            if (messages[i] is AssistantMessage { ReasoningDetails: not null, Reasoning: not null } message)
            {
                changed ??= [.. messages];
                changed[i] = message with { Reasoning = null };
            }
        }

        return changed ?? messages;
    }

    // Made when the first additional property is looked at: it takes a description of all that a request can hold.
    private static class Members
    {
        internal static readonly HashSet<string> Names =
            [.. OpenRouterJson.Info<ChatRequest>().Properties.Where(static property => !property.IsExtensionData).Select(static property => property.Name)];
    }
}
