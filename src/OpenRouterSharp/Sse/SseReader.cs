using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Sse;

/// <summary>
/// Reads server-sent events by the WHATWG's rules (https://html.spec.whatwg.org/multipage/server-sent-events.html), without copying
/// if an event has one data line. Unlike the framework's parser, it returns comments, which are OpenRouter's keep-alives, limits the size of
/// an event, and returns a last event that lacks its blank line, marked as unterminated.
/// </summary>
internal sealed class SseReader(Stream stream, int maxEventBytes) : IDisposable
{
    // The limit for lines other than data, which the event limit does not count.
    private const int MaxOtherLine = 64 * 1024;

    private readonly LineBuffer _lines = new(stream);

    // The bytes that Data returns.
    private int _shown;
    private int _shownLength;

    private bool _isNamedError;

    private static ReadOnlySpan<byte> DataField => "data: "u8;

    /// <summary>Gets the data of the event, the text of the comment or the stray line, valid until the next step.</summary>
    internal ReadOnlyMemory<byte> Data => _lines.Slice(_shown, _shownLength);

    /// <summary>
    /// Gets a value indicating whether the last event lacks its terminating blank line: the stream was interrupted, or the server omits it.
    /// </summary>
    internal bool IsUnterminated { get; private set; }

    /// <summary>Gets a value indicating whether the event just read is named <c>error</c>.</summary>
    internal bool IsError { get; private set; }

    /// <summary>Gets the number of events read or skipped.</summary>
    internal long Count { get; private set; }

    /// <summary>Gets the unread bytes if the next event begins with them, or none if a part of it has been read already.</summary>
    internal ReadOnlySpan<byte> Unread => _lines.Held < 0 && !_isNamedError ? _lines.Unread : default;

    /// <summary>Gets the size of the buffer, in bytes.</summary>
    internal int BufferLength => _lines.BufferLength;

    /// <summary>Reads the next event, comment or stray line from the buffered bytes.</summary>
    /// <exception cref="OpenRouterException">An event exceeds the size limit.</exception>
    internal SseStep TryRead()
    {
        while (true)
        {
            switch (_lines.TryRead(out var start, out var length))
            {
                case LineStep.NeedBytes:
                    return SseStep.NeedBytes;
                case LineStep.Line when length > 0:
                    if (TakeLine(start, length) is { } step)
                    {
                        return step;
                    }

                    break;
                case LineStep.Line:
                    if (Dispatch(isUnterminated: false))
                    {
                        return SseStep.Event;
                    }

                    break;
                default:
                    // The end of the stream ends the last event.
                    return Dispatch(isUnterminated: true) ? SseStep.Event : SseStep.End;
            }
        }
    }

    /// <summary>Skips events with which the unread bytes begin.</summary>
    /// <param name="length">Their length, including the blank line after each.</param>
    /// <param name="count">Their number.</param>
    internal void Skip(int length, int count)
    {
        _lines.Skip(length);
        Count += count;
    }

    /// <summary>
    /// Gets the bytes of the event just read as they came, from <c>data:</c> to the end of the blank line, of which an LF after a CR is not part.
    /// </summary>
    /// <param name="start">The position of the data.</param>
    /// <returns>The bytes, or none if there are others than one line of data and the blank line.</returns>
    internal ReadOnlySpan<byte> Framed(out int start)
    {
        start = _shown >= DataField.Length && _lines.Span(_shown - DataField.Length, DataField.Length).SequenceEqual(DataField) ? DataField.Length : DataField.Length - 1;
        if (IsUnterminated || _shown < start)
        {
            return default;
        }

        var framed = _lines.BeforeUnread(_shown - start);
        return framed.StartsWith(DataField[..start]) && framed[(start + _shownLength)..] is [10, 10] or [13, 13] or [13, 10, 13]
            && framed.Slice(start, _shownLength).IndexOfAny((byte)'\n', (byte)'\r') < 0
            ? framed
            : default;
    }

    /// <summary>Reads more bytes. <see cref="Data"/> is no longer valid.</summary>
    /// <exception cref="OpenRouterException">An event exceeds the size limit.</exception>
    internal ValueTask FillAsync(CancellationToken cancellationToken)
    {
        CheckUnfinished();
        return _lines.FillAsync(cancellationToken);
    }

    public void Dispose()
    {
        _lines.Dispose();
        _shown = _shownLength = 0;
    }

    // "If the line starts with a colon: Ignore the line. If it contains a colon: field and value, one space after the colon dropped. Otherwise:
    // the whole line is the field's name, its value empty."
    private SseStep? TakeLine(int start, int length)
    {
        var line = _lines.Span(start, length);
        if (line.StartsWith("data"u8) && (length == 4 || line[4] == (byte)':'))
        {
            var value = length > 5 && line[5] == (byte)' ' ? 6 : Math.Min(length, 5);
            return AddData(start, value, length - value) ? null : SseStep.Event;
        }

        CheckOther(length);
        if (line[0] == (byte)':')
        {
            Show(start + 1, length - 1);
            return SseStep.Comment;
        }

        if (line.StartsWith("event:"u8))
        {
            _isNamedError = line[6..].Trim((byte)' ').SequenceEqual("error"u8);
            return null;
        }

        if (line.StartsWith("id:"u8) || line.StartsWith("retry:"u8))
        {
            return null;
        }

        if (line[0] == (byte)'{' && EndsEvent(line))
        {
            _lines.GoBackTo(start);
            return SseStep.Event;
        }

        Show(start, length);
        return SseStep.Bare;
    }

    // "If the line is empty: Dispatch the event."
    private bool Dispatch(bool isUnterminated)
    {
        IsError = _isNamedError;
        _isNamedError = false;
        if (_lines.Held < 0)
        {
            return false;
        }

        Count++;
        IsUnterminated = isUnterminated;
        Show(_lines.Held, _lines.HeldLength);
        _lines.Release();
        return true;
    }

    // "Append the field value to the data buffer, then append a single U+000A": several lines are joined in place, for the joined text is
    // always shorter than the lines it comes from. Returns false if the line belongs to the next event.
    private bool AddData(int line, int prefix, int length)
    {
        var start = line + prefix;
        if (_lines.Held < 0)
        {
            CheckSize(length);
            _lines.Hold(start, length);
            return true;
        }

        var value = _lines.Span(start, length);
        if (EndsEvent(value))
        {
            _lines.GoBackTo(line);
            return false;
        }

        var held = _lines.HeldLength;
        CheckSize(held + length + 1L);
        var joined = _lines.Span(_lines.Held + held, length + 1);
        joined[0] = (byte)'\n';
        value.CopyTo(joined[1..]);
        _lines.Hold(_lines.Held, held + length + 1);
        return true;
    }

    // Some servers end events with a single newline. A line break between "}" and "{", or "}" and "[", never occurs within JSON: it separates two
    // values.
    private bool EndsEvent(ReadOnlySpan<byte> next) =>
        next is [(byte)'{' or (byte)'[', ..]
        && _lines.Held >= 0
        && _lines.Span(_lines.Held, _lines.HeldLength) is [.., (byte)'}']
        && Dispatch(isUnterminated: false);

    // Only the data counts, so that the cuts between reads make no difference. Data that is certain to be too large is rejected before it is complete.
    private void CheckUnfinished()
    {
        var length = _lines.UnfinishedLength;
        if (length <= maxEventBytes - _lines.HeldLength)
        {
            return;
        }

        var head = _lines.UnfinishedHead;
        if (head.StartsWith("data:"u8))
        {
            var prefix = head.StartsWith(DataField) ? DataField.Length : DataField.Length - 1;
            CheckSize(length - prefix + (_lines.Held < 0 ? 0 : _lines.HeldLength + 1L));
        }
        else if (!DataField.StartsWith(head))
        {
            CheckOther(length);
        }
    }

    private void CheckOther(int length)
    {
        if (length > MaxOtherLine)
        {
            CheckSize(length);
        }
    }

    private void CheckSize(long size)
    {
        if (size > maxEventBytes)
        {
            throw StreamFailure.EventTooLarge(maxEventBytes);
        }
    }

    private void Show(int start, int length)
    {
        _shown = start;
        _shownLength = length;
    }
}
