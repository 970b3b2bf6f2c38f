namespace OpenRouterSharp.Sse;

/// <summary>
/// Reads server-sent events by the WHATWG's rules (https://html.spec.whatwg.org/multipage/server-sent-events.html), without copying
/// if an event has one data line. Unlike the framework's parser, it returns comments, which are OpenRouter's keep-alives, limits the size of
/// an event, and returns a last event that lacks its blank line, marked as unterminated.
/// </summary>
internal sealed class SseReader(Stream stream, int maxEventBytes) : IDisposable
{
    private readonly LineBuffer _lines = new(stream, maxEventBytes);

    // The data lines of the event so far are joined in place, starting at the first held byte.
    private int _dataLength;

    // The bytes that Data returns.
    private int _shown;
    private int _shownLength;

    /// <summary>Gets the data of the event, or the text of the comment, valid until the next step.</summary>
    internal ReadOnlyMemory<byte> Data => _lines.Slice(_shown, _shownLength);

    /// <summary>
    /// Gets a value indicating whether the last event lacks its terminating blank line: the stream was interrupted, or the server omits it.
    /// </summary>
    internal bool IsUnterminated { get; private set; }

    /// <summary>Reads the next event or comment from the buffered bytes.</summary>
    internal SseStep TryRead()
    {
        while (true)
        {
            switch (_lines.TryRead(out var start, out var length))
            {
                case LineStep.NeedBytes:
                    return SseStep.NeedBytes;
                case LineStep.Line when length > 0:
                    if (TakeLine(start, length))
                    {
                        return SseStep.Comment;
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

    /// <summary>Reads more bytes. <see cref="Data"/> is no longer valid.</summary>
    /// <exception cref="OpenRouterException">An event exceeds the size limit.</exception>
    internal ValueTask FillAsync(CancellationToken cancellationToken) => _lines.FillAsync(cancellationToken);

    public void Dispose()
    {
        _lines.Dispose();
        _shown = _shownLength = 0;
    }

    // "If the line starts with a colon: Ignore the line. If it contains a colon: field and value, one space after the colon dropped. Otherwise:
    // the whole line is the field's name, its value empty." Returns whether the line is a comment.
    private bool TakeLine(int start, int length)
    {
        var line = _lines.Span(start, length);
        if (line[0] == (byte)':')
        {
            Show(start + 1, length - 1);
            return true;
        }

        if (!line.StartsWith("data"u8))
        {
            return false;
        }

        if (length == 4)
        {
            AddData(start + length, 0);
        }
        else if (line[4] == (byte)':')
        {
            var value = length > 5 && line[5] == (byte)' ' ? 6 : 5;
            AddData(start + value, length - value);
        }

        return false;
    }

    // "If the line is empty: Dispatch the event."
    private bool Dispatch(bool isUnterminated)
    {
        if (_lines.Held < 0)
        {
            return false;
        }

        _lines.CheckSize(_dataLength);
        IsUnterminated = isUnterminated;
        Show(_lines.Held, _dataLength);
        _lines.Release();
        return true;
    }

    // "Append the field value to the data buffer, then append a single U+000A": lines are joined in place, because the joined text is
    // always shorter than the lines it comes from.
    private void AddData(int start, int length)
    {
        if (_lines.Held < 0)
        {
            _lines.Hold(start);
            _dataLength = length;
            return;
        }

        var joined = _lines.Span(_lines.Held + _dataLength, length + 1);
        var value = _lines.Span(start, length);
        joined[0] = (byte)'\n';
        value.CopyTo(joined[1..]);
        _dataLength += length + 1;
    }

    private void Show(int start, int length)
    {
        _shown = start;
        _shownLength = length;
    }
}
