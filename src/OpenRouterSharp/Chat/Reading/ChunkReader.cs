using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using OpenRouterSharp.Http;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Streaming;

/// <summary>
/// Reads the chunks of one streamed answer, and tells the truth about its end: every way in which a stream can fail is an exception, and only
/// <c>[DONE]</c> or a finish reason is an end.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2213", Justification = "The deadline is the call's, which outlives its readers.")]
internal sealed class ChunkReader : IDisposable
{
    private readonly ChatResponse _response;
    private readonly ErrorReader _errors;
    private readonly CallDeadline _deadline;
    private readonly CancellationToken _cancellationToken;
    private readonly SseReader _events;
    private readonly ChunkParser _chunks = new();
    private readonly IProgress<StreamKeepAlive>? _keepAlives;
    private int _keepAliveCount;
    private bool _needsBytes;
    private bool _hasChunks;
    private bool _hasFinish;
    private bool _isDone;
    private OpenRouterException? _pending;

    internal ChunkReader(ChatResponse response, Stream body, ErrorReader errors, LimitOptions limits, IProgress<StreamKeepAlive>? keepAlives, CallDeadline deadline, CancellationToken cancellationToken)
    {
        _response = response;
        _errors = errors;
        _deadline = deadline;
        _cancellationToken = cancellationToken;
        _keepAlives = keepAlives;
        _events = new SseReader(body, limits.EventBytes);
    }

    private static ReadOnlySpan<byte> DoneMark => "[DONE]"u8;

    /// <summary>Reads the next chunk: at once, where its bytes are there.</summary>
    /// <returns>The chunk, or <see langword="null"/> at the true end of the answer.</returns>
    internal ValueTask<ChatCompletionChunk?> ReadAsync()
    {
        if (_pending is { } failure)
        {
            throw failure;
        }

        while (!_isDone)
        {
            if (TakeNext() is { } chunk)
            {
                return new ValueTask<ChatCompletionChunk?>(chunk);
            }

            if (_needsBytes)
            {
                return FillAndReadAsync();
            }
        }

        return default;
    }

    /// <summary>Reads the chunks to the true end of the answer.</summary>
    internal async IAsyncEnumerable<ChatCompletionChunk> ReadAllAsync()
    {
        while (await ReadAsync().ConfigureAwait(false) is { } chunk)
        {
            yield return chunk;
        }
    }

    public void Dispose()
    {
        _events.Dispose();
        if (_isDone)
        {
            ConnectionDrain.Start(_response);
        }
        else
        {
            _response.Dispose();
        }
    }

    private void ReportKeepAlive()
    {
        try
        {
            _keepAlives?.Report(new StreamKeepAlive(Encoding.UTF8.GetString(_events.Data.Span).Trim(), ++_keepAliveCount));
        }
        catch (Exception e)
        {
            throw WithId(new OpenRouterException(ErrorKind.Rejected, $"{nameof(ChatRequest)}.{nameof(ChatRequest.KeepAlives)} threw: {e.Message}", e));
        }
    }

    // One step through the events that are there.
    private ChatCompletionChunk? TakeNext()
    {
        _needsBytes = false;
        switch (_events.TryRead())
        {
            case SseStep.Event:
                return Take(_events.Data.Span);
            case SseStep.Comment:
                ReportKeepAlive();
                break;
            case SseStep.NeedBytes:
                _needsBytes = true;
                break;
            default:
                CheckEnd();
                _isDone = true;
                break;
        }

        return null;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ChatCompletionChunk?> FillAndReadAsync()
    {
        while (!_isDone)
        {
            if (_needsBytes)
            {
                try
                {
                    await _events.FillAsync(_cancellationToken).ConfigureAwait(false);
                }
                catch (Exception e) when (e is not OpenRouterException)
                {
                    throw Failed(e);
                }
            }

            if (TakeNext() is { } chunk)
            {
                return chunk;
            }
        }

        return null;
    }

    private Exception Failed(Exception e) =>
        _deadline.Cause(e) ?? _response.Timer.Cause(e) ?? (Exception?)ChatTransport.Unexplained(e, _cancellationToken) ?? WithId(ConnectionFailure.InBody(e, mayBeBilled: false));

    private ChatCompletionChunk? Take(ReadOnlySpan<byte> data)
    {
        var payload = data.Trim(" \t\r\n"u8);
        if (payload.SequenceEqual(DoneMark))
        {
            _isDone = true;
            if (!_hasChunks)
            {
                throw ErrorReader.Empty(_response.Message, "The stream ended without a single chunk.");
            }

            return null;
        }

        // An event without data says nothing, and neither does a stream that broke off in the middle of its end mark.
        if (payload.IsEmpty || (_events.IsUnterminated && DoneMark.StartsWith(payload)))
        {
            return null;
        }

        var chunk = Parse(data);
        _hasChunks = true;
        if (ErrorIn(chunk, data) is { } error)
        {
            // What came with the error reaches the caller before the error does.
            if (!chunk.HasContent)
            {
                throw error;
            }

            _pending = error;
        }

        return chunk;
    }

    private ChatCompletionChunk Parse(ReadOnlySpan<byte> data)
    {
        try
        {
            if (_chunks.Parse(data, _response.Info) is { } chunk)
            {
                return chunk;
            }

            throw ErrorReader.Invalid("An event of the stream is null.", _response.Message, data, _response.Key);
        }
        catch (JsonException e)
        {
            // An error says what went wrong, whatever stands beside it.
            var text = Encoding.UTF8.GetString(data);
            if (data.IndexOf("\"error\""u8) >= 0 && ErrorReader.TryParse(text) is { } error)
            {
                throw _errors.InBody(error, _response.Message, _response.Key, body: text);
            }

            throw _events.IsUnterminated
                ? Interrupted("The stream broke off in the middle of a chunk.", e)
                : ErrorReader.Invalid($"An event of the stream is not a chunk: {e.Message}", _response.Message, data, _response.Key, e);
        }
    }

    private OpenRouterException? ErrorIn(ChatCompletionChunk chunk, ReadOnlySpan<byte> data)
    {
        if (chunk.Error is { } error)
        {
            return InBody(error, chunk, data);
        }

        var choices = chunk.Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = choices[i];
            if (choice.Error is { } choiceError)
            {
                return InBody(choiceError, chunk, data);
            }

            if (choice.FinishReason == FinishReason.Error)
            {
                return ErrorReader.Unexplained(choice.NativeFinishReason, chunk.Provider, chunk.Id ?? _response.Info.GenerationId);
            }

            _hasFinish |= choice.FinishReason is { Value.Length: > 0 };
        }

        return null;
    }

    private OpenRouterException InBody(ApiError error, ChatCompletionChunk chunk, ReadOnlySpan<byte> data) =>
        _errors.InBody(error, _response.Message, _response.Key, chunk.Provider, chunk.Id, Encoding.UTF8.GetString(data));

    private void CheckEnd()
    {
        if (!_hasChunks)
        {
            throw ErrorReader.Empty(_response.Message, "The stream ended without a single chunk.");
        }

        if (!_hasFinish)
        {
            throw Interrupted("The stream ended without a finish reason and without [DONE]: the answer is not complete.");
        }
    }

    private OpenRouterException Interrupted(string message, Exception? inner = null) =>
        WithId(new OpenRouterException(ErrorKind.StreamInterrupted, message, inner) { IsTransient = true });

    private OpenRouterException WithId(OpenRouterException e)
    {
        e.AttachGenerationId(_response.Info.GenerationId);
        return e;
    }
}
