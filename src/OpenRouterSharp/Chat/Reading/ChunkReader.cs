using System.Runtime.CompilerServices;
using System.Text;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;
using OpenRouterSharp.Sse;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>Reads the chunks of a streamed response to its actual end.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2213", Justification = "The deadline is the call's, which outlives its readers.")]
internal sealed class ChunkReader : IDisposable
{
    private readonly ApiResponse _response;
    private readonly CallDeadline _deadline;
    private readonly CancellationToken _cancellationToken;
    private readonly SseReader _events;
    private readonly StreamJudge _judge;
    private readonly IProgress<StreamKeepAlive>? _keepAlives;
    private int _keepAliveCount;
    private bool _needsBytes;

    internal ChunkReader(
        ApiResponse response,
        Stream body,
        ErrorReader errors,
        LimitOptions limits,
        IProgress<StreamKeepAlive>? keepAlives,
        CallDeadline deadline,
        CancellationToken cancellationToken,
        bool usageIsEnd = false,
        bool readsFew = false)
    {
        _response = response;
        _deadline = deadline;
        _cancellationToken = cancellationToken;
        _keepAlives = keepAlives;
        _events = new SseReader(body, limits.EventBytes);
        response.Measure();
        _judge = new StreamJudge(response, errors, limits.EventBytes, readsFew) { UsageIsEnd = usageIsEnd };
    }

    /// <summary>Gets the events of the response.</summary>
    internal SseReader Events => _events;

    /// <summary>Gets what classifies them.</summary>
    internal StreamJudge Judge => _judge;

    /// <summary>Reads the next chunk; synchronously if its bytes are buffered.</summary>
    /// <returns>The chunk, or <see langword="null"/> at the actual end of the response.</returns>
    internal ValueTask<ChatCompletionChunk?> ReadAsync()
    {
        if (_judge.Pending is { } failure)
        {
            throw failure;
        }

        while (!_judge.IsDone)
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

    /// <summary>Reads all chunks to the actual end of the response.</summary>
    internal async IAsyncEnumerable<ChatCompletionChunk> ReadAllAsync()
    {
        while (await ReadAsync().ConfigureAwait(false) is { } chunk)
        {
            yield return chunk;
        }
    }

    /// <summary>Stops reading and leaves the response open.</summary>
    internal void Release() => _events.Dispose();

    public void Dispose()
    {
        _events.Dispose();
        if (_judge.IsDone)
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
            throw _judge.WithId(Rejection.ByCallback(OptionNames.KeepAlives, e));
        }
    }

    // Processes one event that is already buffered.
    private ChatCompletionChunk? TakeNext()
    {
        _needsBytes = false;
        switch (_events.TryRead())
        {
            case SseStep.Event:
                return _judge.Take(_events.Data.Span, _events.IsUnterminated, _events.IsError);
            case SseStep.Bare:
                return _judge.TakeBare(_events.Data.Span);
            case SseStep.Comment:
                ReportKeepAlive();
                break;
            case SseStep.NeedBytes:
                _needsBytes = true;
                break;
            default:
                _judge.TakeEnd();
                break;
        }

        return null;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ChatCompletionChunk?> FillAndReadAsync()
    {
        while (!_judge.IsDone)
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
        _deadline.Cause(e)
        ?? _response.Timer.Cause(e)
        ?? (Exception?)HttpSender.CancelledWithoutReason(e, _cancellationToken)
        ?? _judge.WhileReading(e);
}
