using System.Buffers;
using System.Globalization;

namespace OpenRouterSharp.Streaming;

/// <summary>
/// Splits bytes into server-sent events by the rules of the WHATWG (https://html.spec.whatwg.org/multipage/server-sent-events.html), over one
/// rented buffer, without a copy where an event has one data line. Unlike the framework's parser it shows comments, which are OpenRouter's
/// keep-alives, bounds the size of an event, and hands over a last event that lacks its blank line, marked as such.
/// </summary>
internal sealed partial class SseReader(Stream stream, int maxEventBytes) : IDisposable
{
    private const int InitialSize = 8 * 1024;
    private const byte Lf = (byte)'\n';
    private const byte Cr = (byte)'\r';

    // What came before the buffer of a long line that is its event's first.
    private readonly LongLine _before = new();

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    private bool _isRented = true;

    // Bytes [_line, _end) are not yet consumed, of which [_line, _scanned) hold no line end.
    private int _line;
    private int _scanned;
    private int _end;

    // The data lines of the event so far, joined in place at [_data, _data + _dataLength).
    private int _data;
    private int _dataLength;
    private bool _hasData;

    private bool _skipLf;
    private bool _started;
    private bool _ended;

    // What Data shows.
    private int _shown;
    private int _shownLength;

    /// <summary>Gets the data of the event, or the text of the comment, until the next step.</summary>
    internal ReadOnlyMemory<byte> Data => _buffer.AsMemory(_shown, _shownLength);

    /// <summary>Gets a value indicating whether the event just read lacks the blank line that ends it: the stream broke off, or the server is careless.</summary>
    internal bool IsUnterminated { get; private set; }

    /// <summary>Takes the next event or comment out of the bytes that are there.</summary>
    internal SseStep TryRead()
    {
        if (!_started && !SkipByteOrderMark())
        {
            return SseStep.NeedBytes;
        }

        while (true)
        {
            // A CR ends a line at once; the LF that may follow belongs to it.
            if (_skipLf && _line < _end)
            {
                _skipLf = false;
                if (_buffer[_line] == Lf)
                {
                    _line++;
                    _scanned = Math.Max(_scanned, _line);
                }
            }

            var lineEnd = _buffer.AsSpan(_scanned, _end - _scanned).IndexOfAny(Lf, Cr);
            if (lineEnd < 0)
            {
                _scanned = _end;
                if (!_ended)
                {
                    return SseStep.NeedBytes;
                }

                JoinLongLine();
                return Finish();
            }

            lineEnd += _scanned;
            lineEnd += JoinLongLine();
            _skipLf = _buffer[lineEnd] == Cr;
            var start = _line;
            _line = _scanned = lineEnd + 1;
            if (TakeLine(start, lineEnd) is { } step)
            {
                return step;
            }
        }
    }

    public void Dispose()
    {
        _before.Clear();
        Replace([], isRented: false);
        _line = _scanned = _end = _shown = _shownLength = 0;
    }

    // "If the line is empty: Dispatch the event. If the line starts with a colon: Ignore the line. If it contains a colon: field and value,
    // one space after the colon dropped. Otherwise: the whole line is the field's name, its value empty."
    private SseStep? TakeLine(int start, int end)
    {
        if (start == end)
        {
            return Dispatch(isUnterminated: false);
        }

        var line = _buffer.AsSpan(start, end - start);
        if (line[0] == (byte)':')
        {
            Show(start + 1, end - start - 1);
            return SseStep.Comment;
        }

        if (!line.StartsWith("data"u8))
        {
            return null;
        }

        if (line.Length == 4)
        {
            AddData(end, 0);
        }
        else if (line[4] == (byte)':')
        {
            var value = line.Length > 5 && line[5] == (byte)' ' ? 6 : 5;
            AddData(start + value, line.Length - value);
        }

        return null;
    }

    private SseStep? Dispatch(bool isUnterminated)
    {
        if (!_hasData)
        {
            return null;
        }

        CheckSize(_dataLength);
        _hasData = false;
        IsUnterminated = isUnterminated;
        Show(_data, _dataLength);
        return SseStep.Event;
    }

    // "Append the field value to the data buffer, then append a single U+000A": several lines are joined in place, for the joined text is
    // always shorter than the lines it comes from.
    private void AddData(int start, int length)
    {
        if (!_hasData)
        {
            _hasData = true;
            _data = start;
            _dataLength = length;
            return;
        }

        var next = _data + _dataLength;
        _buffer[next++] = Lf;
        _buffer.AsSpan(start, length).CopyTo(_buffer.AsSpan(next));
        _dataLength += length + 1;
    }

    // The end of the stream ends the last line, and the last event.
    private SseStep Finish()
    {
        if (_line < _end)
        {
            var start = _line;
            _line = _scanned = _end;
            if (TakeLine(start, _end) is { } step)
            {
                return step;
            }
        }

        return Dispatch(isUnterminated: true) ?? SseStep.End;
    }

    private void Show(int start, int length)
    {
        _shown = start;
        _shownLength = length;
    }

    // "One leading U+FEFF BYTE ORDER MARK character must be ignored if any are present."
    private bool SkipByteOrderMark()
    {
        var mark = "\uFEFF"u8;
        var head = _buffer.AsSpan(0, Math.Min(_end, mark.Length));
        if (head.Length < mark.Length && !_ended && mark.StartsWith(head))
        {
            return false;
        }

        _started = true;
        if (head.SequenceEqual(mark))
        {
            _line = _scanned = mark.Length;
        }

        return true;
    }

    private void CheckSize(long size)
    {
        if (size > maxEventBytes)
        {
            throw new OpenRouterException(
                ErrorKind.InvalidResponse,
                string.Create(CultureInfo.InvariantCulture, $"One event of the stream is larger than {maxEventBytes} bytes ({nameof(OpenRouterClientOptions.Limits)}.{nameof(LimitOptions.EventBytes)})."));
        }
    }
}
