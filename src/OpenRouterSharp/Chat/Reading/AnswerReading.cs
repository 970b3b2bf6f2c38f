using OpenRouterSharp.Calls;
using OpenRouterSharp.Chat.Sending;
using OpenRouterSharp.Http;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>
/// Reads the response of an attempt, as a completion or as a stream as requested, regardless of which of the two the service sent. The content
/// type and the first bytes decide.
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

    /// <summary>Gets a value indicating whether most events of a stream are skipped after it has been opened.</summary>
    internal bool ReadsFew { get; init; }

    /// <summary>Gets the reader of complete responses.</summary>
    internal ResponseReader<ChatCompletion> Completion { get; }

    /// <summary>Gets the reader that opens streams. An attempt lasts until the first content: earlier failures are retried, later ones reach the caller.</summary>
    internal ResponseReader<OpenedStream> Stream { get; }

    private async ValueTask<ChatCompletion> CompleteAsync(ActiveCall call, ApiResponse response, CancellationToken cancellationToken)
    {
        using (response)
        {
            response.FallbackFrom = ((ChatCall)call).FallbackFrom ?? default;
            using var body = await _api.ReadBodyAsync(call, response, cancellationToken).ConfigureAwait(false);
            if (!IsEvents(body.WrittenSpan, response))
            {
                return CompletionReader.Read(body.WrittenSpan, response, _api.Errors);
            }

            using var chunks = ReadChunks(response, new MemoryStream(body.WrittenMemory.ToArray()), call, cancellationToken);
            try
            {
                return await chunks.ReadAllAsync().ToCompletionAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OpenRouterException e) when (e.Partial?.ToChunk().HasContent == true)
            {
                // As for a complete response: a failure after content was processed and is billed.
                e.SetMayHaveBeenDone(true);
                throw;
            }
        }
    }

    private async ValueTask<OpenedStream> OpenAsync(ActiveCall call, ApiResponse response, CancellationToken cancellationToken)
    {
        response.FallbackFrom = ((ChatCall)call).FallbackFrom ?? default;
        if (response.IsEventStream)
        {
            return await OpenedStream.OpenAsync(ReadChunks(response, response.Body, call, cancellationToken)).ConfigureAwait(false);
        }

        using var body = new PooledBuffer();
        var form = await _api.ReadFormAsync(call, response, body, cancellationToken).ConfigureAwait(false);
        if (form == BodyForm.Events || IsEvents(body.WrittenSpan, response))
        {
            var events = new BegunStream(body.WrittenMemory.ToArray(), response.Body);
            return await OpenedStream.OpenAsync(ReadChunks(response, events, call, cancellationToken)).ConfigureAwait(false);
        }

        var chunk = CompletionReader.Read(body.WrittenSpan, response, _api.Errors).ToChunk();
        response.Dispose();
        return OpenedStream.Of(chunk);
    }

    // If the media type says events, a first line that is not an event is skipped, unless it starts a web page. JSON lines are chunks without `data:`.
    private static bool IsEvents(ReadOnlySpan<byte> body, ApiResponse response) => BodyLook.Of(body, out var content) switch
    {
        BodyForm.Events => true,
        BodyForm.Json => BodyLook.IsInLines(content),
        BodyForm.Other => response.IsEventStream,
        _ => false,
    };

    private ChunkReader ReadChunks(ApiResponse response, Stream body, ActiveCall call, CancellationToken cancellationToken) =>
        new(
            response,
            body,
            _api.Errors,
            _api.Options.Limits,
            ((ChatCall)call).KeepAlives,
            call.Deadline,
            cancellationToken,
            usageIsEnd: call.Outgoing.Options?.UsageEndsStream ?? _api.Options.UsageEndsStream,
            ReadsFew);
}
