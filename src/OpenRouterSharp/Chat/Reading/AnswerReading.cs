using OpenRouterSharp.Calls;
using OpenRouterSharp.Chat.Sending;
using OpenRouterSharp.Http;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>
/// Reads the response of an attempt: as a whole answer or as a stream, whichever was asked for, out of whichever the service sent. What a body is
/// is decided by its label and its first bytes.
/// </summary>
internal sealed class AnswerReading
{
    private readonly ApiCaller _api;

    internal AnswerReading(ApiCaller api)
    {
        _api = api;
        Completion = CompleteAsync;
        Stream = OpenAsync;
    }

    /// <summary>Gets what reads a whole answer.</summary>
    internal ResponseReader<ChatCompletion> Completion { get; }

    /// <summary>Gets what opens a stream. An attempt lasts until the first content: until then a failure is retried, from then on it is the caller's to see.</summary>
    internal ResponseReader<OpenedStream> Stream { get; }

    private async ValueTask<ChatCompletion> CompleteAsync(ActiveCall call, ApiResponse response, CancellationToken cancellationToken)
    {
        using (response)
        {
            response.FallbackFrom = ((ChatCall)call).FallbackFrom;
            using var body = await _api.ReadBodyAsync(call, response, cancellationToken).ConfigureAwait(false);
            if (!response.IsEventStream && !CompletionReader.LooksLikeEvents(body.WrittenSpan))
            {
                return CompletionReader.Read(body, response, _api.Errors);
            }

            using var chunks = ReadChunks(response, new MemoryStream(body.WrittenMemory.ToArray()), call, cancellationToken);
            try
            {
                return await chunks.ReadAllAsync().ToCompletionAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OpenRouterException e) when (e.Partial?.ToChunk().HasContent == true)
            {
                // As with an answer that came whole: what has content was worked on and is billed.
                e.SetMayHaveBeenDone(true);
                throw;
            }
        }
    }

    private async ValueTask<OpenedStream> OpenAsync(ActiveCall call, ApiResponse response, CancellationToken cancellationToken)
    {
        response.FallbackFrom = ((ChatCall)call).FallbackFrom;
        if (response.IsEventStream)
        {
            return await OpenedStream.OpenAsync(ReadChunks(response, response.Body, call, cancellationToken)).ConfigureAwait(false);
        }

        using var body = await _api.ReadBodyAsync(call, response, cancellationToken).ConfigureAwait(false);
        if (CompletionReader.LooksLikeEvents(body.WrittenSpan))
        {
            return await OpenedStream.OpenAsync(ReadChunks(response, new MemoryStream(body.WrittenMemory.ToArray()), call, cancellationToken)).ConfigureAwait(false);
        }

        var chunk = CompletionReader.Read(body, response, _api.Errors).ToChunk();
        response.Dispose();
        return OpenedStream.Of(chunk);
    }

    private ChunkReader ReadChunks(ApiResponse response, Stream body, ActiveCall call, CancellationToken cancellationToken) =>
        new(response, body, _api.Errors, _api.Options.Limits, ((ChatCall)call).KeepAlives, call.Deadline, cancellationToken);
}
