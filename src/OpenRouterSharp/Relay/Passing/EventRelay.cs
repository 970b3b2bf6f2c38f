using System.Buffers;
using OpenRouterSharp.Chat.Reading;
using OpenRouterSharp.Chat.Sending;
using OpenRouterSharp.Http;
using OpenRouterSharp.Sse;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>
/// Passes an event stream on while looking at it. The bytes go to the target as they are read; then the events among them are found, and the few that say
/// something other than text are read.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2213", Justification = "The call outlives the relay, and the target is the caller's.")]
internal sealed class EventRelay : IDisposable
{
    private readonly ChatCall _call;
    private readonly ApiResponse _response;
    private readonly RelayTarget _target;
    private readonly ErrorReader _errors;
    private readonly TeeStream _bytes;
    private readonly SseReader _events;
    private readonly StreamJudge _judge;
    private readonly RelayFacts _facts = new();
    private bool _hasContent;
    private long _count;

    internal EventRelay(ChatCall call, ApiResponse response, Stream body, RelayTarget target, ErrorReader errors, LimitOptions limits, bool usageIsEnd)
    {
        _call = call;
        _response = response;
        _target = target;
        _errors = errors;
        _bytes = new TeeStream(body, target, call.Deadline.Token);
        _events = new SseReader(_bytes, limits.EventBytes);
        _judge = new StreamJudge(response, errors, limits.EventBytes) { UsageIsEnd = usageIsEnd };
    }

    /// <summary>Gets the error of the stream.</summary>
    internal OpenRouterException? Error { get; private set; }

    /// <summary>Gets a value indicating whether the service sent the error as an event.</summary>
    internal bool IsErrorPassedOn { get; private set; }

    /// <summary>Gets a value indicating whether the stream has reached its end, or failed.</summary>
    internal bool HasEnded => _judge.IsDone || Error is not null;

    /// <summary>Passes events on until the response or the target ends. What was read when the target closed is still looked at.</summary>
    /// <exception cref="OperationCanceledException">The caller canceled the call.</exception>
    internal async Task PassAsync()
    {
        while (!_judge.IsDone)
        {
            try
            {
                switch (_events.TryRead())
                {
                    case SseStep.Event:
                        TakeEvent();
                        break;
                    case SseStep.Bare:
                        TakeBare();
                        break;
                    case SseStep.NeedBytes when _target.IsClosed:
                        return;
                    case SseStep.NeedBytes:
                        await FillAsync().ConfigureAwait(false);
                        break;
                    case SseStep.End:
                        TakeEnd();
                        return;
                }
            }
            catch (OpenRouterException e)
            {
                // The connection is gone, or an event is too large to be looked at.
                Error ??= e;
                return;
            }
        }
    }

    /// <summary>
    /// Passes on what follows the end of the stream, for a short time: usually nothing but the end of the body, after which the connection can be reused.
    /// </summary>
    internal async Task PassRestAsync()
    {
        if (!_judge.IsDone || _target.IsClosed)
        {
            return;
        }

        _response.ReleasePermit();
        using var limit = new CancellationTokenSource(ConnectionDrain.Limit, TimeProvider.System);
        using var registration = limit.Token.UnsafeRegister(static response => ((ApiResponse)response!).Timer.Cancel(), _response);
        var buffer = ArrayPool<byte>.Shared.Rent(ConnectionDrain.MaxBytes);
        try
        {
            for (var rest = ConnectionDrain.MaxBytes; rest > 0 && !_target.IsClosed;)
            {
                var read = await _bytes.ReadAsync(buffer.AsMemory(0, rest), CancellationToken.None).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                rest -= read;
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException or OperationCanceledException or ObjectDisposedException or InvalidDataException)
        {
            // The stream is complete; the connection is merely not reused.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Summarizes what was seen so far.</summary>
    internal StreamSummary Summarize() => _facts.AddTo(new StreamSummary
    {
        ResponseInfo = _response.Info.Settled(),
        IsEventStream = true,
        Bytes = _target.Bytes,
        Events = _count,
        Error = Error,
        IsErrorPassedOn = IsErrorPassedOn,
        IsTargetClosed = _target.IsClosed && !HasEnded,
        TargetException = _target.Exception,
    });

    public void Dispose()
    {
        _events.Dispose();
        _response.Dispose();
    }

    private void TakeEvent()
    {
        _count++;
        var data = _events.Data.Span;
        if (_hasContent && !_events.IsError && !_events.IsUnterminated && !EventLook.MustBeRead(data))
        {
            _judge.Skip();
            _call.Telemetry?.Chunk(hasContent: true);
            return;
        }

        try
        {
            Note(_judge.Take(data, _events.IsUnterminated, _events.IsError));
        }
        catch (OpenRouterException e)
        {
            FailInStream(e);
        }
    }

    private void TakeBare()
    {
        try
        {
            Note(_judge.TakeBare(_events.Data.Span));
        }
        catch (OpenRouterException e)
        {
            FailInStream(e);
        }
    }

    private void TakeEnd()
    {
        if (Error is null)
        {
            _judge.TakeEnd();
        }
    }

    private void Note(ChatCompletionChunk? chunk)
    {
        if (chunk is null)
        {
            return;
        }

        _hasContent |= chunk.HasContent;
        _facts.Take(chunk);
        _call.Note(chunk);
        if (_judge.Pending is { } error)
        {
            FailInStream(error);
        }
    }

    // The target has the event already.
    private void FailInStream(OpenRouterException e)
    {
        if (Error is null)
        {
            Error = e;
            IsErrorPassedOn = e.Kind != ErrorKind.StreamInterrupted && e.Kind != ErrorKind.InvalidResponse;
        }
    }

    private async ValueTask FillAsync()
    {
        try
        {
            await _events.FillAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OpenRouterException)
        {
            throw _call.Deadline.Cause(e) ?? _response.Timer.Cause(e) ?? _judge.WithId(_errors.WhileReading(e, _response, mayHaveBeenDone: false));
        }
    }
}
