using OpenRouterSharp.Chat.Reading;
using OpenRouterSharp.Chat.Sending;
using OpenRouterSharp.Sse;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>
/// Passes an event stream on while looking at it. The bytes go to the target as they are read; then the events among them are found. An event of a known
/// shape is skipped; the others are walked through, and the few that say something other than text are read.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2213", Justification = "The call outlives the relay, the opened stream is its owner's, and the target is the caller's.")]
internal sealed class EventRelay : IDisposable
{
    private readonly ChatCall _call;
    private readonly OpenedRelay _opened;
    private readonly RelayTarget _target;
    private readonly SseReader _events;
    private readonly StreamJudge _judge;
    private readonly int _maxEventBytes;
    private readonly RelayFacts _facts = new();
    private readonly EventShapes _shapes = EventShapes.Take();
    private bool _hasContent;

    internal EventRelay(ChatCall call, OpenedRelay opened, ChunkReader reader, RelayTarget target, int maxEventBytes)
    {
        _call = call;
        _opened = opened;
        _target = target;
        _events = reader.Events;
        _judge = reader.Judge;
        _maxEventBytes = maxEventBytes;
    }

    /// <summary>Gets the error of the stream.</summary>
    internal OpenRouterException? Error { get; private set; }

    /// <summary>Gets a value indicating whether the service sent the error as an event.</summary>
    internal bool IsErrorPassedOn { get; private set; }

    /// <summary>Gets a value indicating whether the stream has reached its end, or failed.</summary>
    internal bool HasEnded => _judge.IsDone || Error is not null;

    /// <summary>Passes events on until the response or the target ends. What was read when the target closed is still looked at.</summary>
    /// <param name="filter">Removes the keep-alives, or <see langword="null"/> to pass them on.</param>
    /// <exception cref="OperationCanceledException">The caller canceled the call.</exception>
    internal async Task PassAsync(CommentFilter? filter)
    {
        try
        {
            while (_opened.Stream.TakeHeld() is { } chunk)
            {
                Note(chunk);
            }

            var isHeld = true;
            while (isHeld || (TakeBuffered() && !_target.IsClosed))
            {
                try
                {
                    await PassNextAsync(isHeld, filter).ConfigureAwait(false);
                }
                catch (Exception e) when (e is not OpenRouterException)
                {
                    throw _call.Deadline.Cause(e) ?? _opened.Response.Timer.Cause(e) ?? (Exception)_judge.WhileReading(e);
                }

                isHeld = false;
            }
        }
        catch (OpenRouterException e)
        {
            // The connection is gone, or an event is too large to be looked at.
            Error ??= e;
        }
    }

    /// <summary>Passes on what follows the end of the stream.</summary>
    internal Task PassRestAsync() => _judge.IsDone && !_target.IsClosed ? RelayRest.PassAsync(_opened, _target) : Task.CompletedTask;

    /// <summary>Summarizes what was seen so far.</summary>
    internal StreamSummary Summarize() => _facts.AddTo(new StreamSummary
    {
        ResponseInfo = _opened.Response.Info.Settled(),
        IsEventStream = true,
        Bytes = _target.Bytes,
        Events = _events.Count,
        Error = Error,
        IsErrorPassedOn = IsErrorPassedOn,
        IsTargetClosed = _target.IsClosed && !HasEnded,
        TargetException = _target.Exception,
    });

    public void Dispose() => _shapes.Return();

    private ValueTask PassNextAsync(bool isHeld, CommentFilter? filter) =>
        isHeld ? _opened.Body.PassToAsync(_target, filter, _call.Deadline.Token) : _events.FillAsync(CancellationToken.None);

    // Returns whether more bytes are needed.
    private bool TakeBuffered()
    {
        while (!_judge.IsDone)
        {
            if (SkipKnown())
            {
                return true;
            }

            switch (_events.TryRead())
            {
                case SseStep.Event:
                    TakeEvent();
                    break;
                case SseStep.Bare:
                    TakeBare();
                    break;
                case SseStep.NeedBytes:
                    return true;
                case SseStep.End:
                    TakeEnd();
                    return false;
            }
        }

        return false;
    }

    // Returns whether that were all bytes there are.
    private bool SkipKnown()
    {
        var unread = _events.Unread;
        var length = _shapes.Match(unread, _maxEventBytes, out var count);
        if (count == 0)
        {
            return false;
        }

        _events.Skip(length, count);
        Skip(count);
        return length == unread.Length;
    }

    private void Skip(int count)
    {
        _judge.Skip();
        if (_call.Telemetry is { } telemetry)
        {
            for (var i = 0; i < count; i++)
            {
                telemetry.Chunk(hasContent: true);
            }
        }
    }

    private bool TrySkip(ReadOnlySpan<byte> data)
    {
        if (!_hasContent || _events.IsError || _events.IsUnterminated)
        {
            return false;
        }

        var places = new EventPlaces(stackalloc EventPlace[EventPlaces.Max]);
        if (!EventWalk.CanSkip(data, _facts, ref places))
        {
            return false;
        }

        _shapes.Learn(_events.Framed(out var start), start, ref places);
        Skip(1);
        return true;
    }

    private void TakeEvent()
    {
        var data = _events.Data.Span;
        if (TrySkip(data))
        {
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
        if (_facts.Take(chunk))
        {
            // The known shapes contain the facts of before.
            _shapes.Clear();
        }

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
}
