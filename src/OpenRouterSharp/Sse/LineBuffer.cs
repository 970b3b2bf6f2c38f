using System.Buffers;
using System.Runtime.CompilerServices;

namespace OpenRouterSharp.Sse;

/// <summary>
/// Splits a byte stream into lines, in one rented buffer and without copying. Lines end with LF, CR or CRLF; a leading byte order mark is not
/// part of the first line. Bytes can be held, so that the lines of an event stay in the buffer together.
/// </summary>
internal sealed class LineBuffer(Stream stream) : IDisposable
{
    private const int InitialSize = 8 * 1024;
    private const byte Lf = (byte)'\n';
    private const byte Cr = (byte)'\r';
    private const int Nothing = -1;

    // The data preceding the buffered part of a long first line.
    private LongLine? _before;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    private bool _isRented = true;

    // Bytes [_line, _end) are not yet consumed, of which [_line, _scanned) contain no line end.
    private int _line;
    private int _scanned;
    private int _end;

    private bool _skipLf;
    private bool _started;
    private bool _ended;

    /// <summary>Gets the position of the first held byte, which moves with the buffer; negative if none is held.</summary>
    internal int Held { get; private set; } = Nothing;

    /// <summary>Gets the number of held bytes.</summary>
    internal int HeldLength { get; private set; }

    /// <summary>Gets the start of the incomplete line: all of it, or the first block of a very long one.</summary>
    internal ReadOnlySpan<byte> UnfinishedHead => _before is { Length: > 0 } before ? before.Head : _buffer.AsSpan(_line, _end - _line);

    /// <summary>Gets the length of the incomplete line.</summary>
    internal int UnfinishedLength => (_before?.Length ?? 0) + _end - _line;

    /// <summary>Holds bytes that were read.</summary>
    internal void Hold(int position, int length)
    {
        Held = position;
        HeldLength = length;
    }

    /// <summary>Releases the held bytes.</summary>
    internal void Release() => Hold(Nothing, 0);

    /// <summary>Gets the size of the buffer.</summary>
    internal int BufferLength => _buffer.Length;

    /// <summary>Returns to the start of the line that was just read.</summary>
    internal void GoBackTo(int start)
    {
        _line = _scanned = start;
        _skipLf = false;
    }

    /// <summary>Returns bytes of the buffer, valid until the next step.</summary>
    internal Memory<byte> Slice(int start, int length) => _buffer.AsMemory(start, length);

    /// <summary>Returns bytes of the buffer, valid until the next step.</summary>
    internal Span<byte> Span(int start, int length) => _buffer.AsSpan(start, length);

    /// <summary>Gets the bytes from the start of the next line, or none if its beginning is not in the buffer.</summary>
    internal ReadOnlySpan<byte> Unread
    {
        get
        {
            if (!_started || _before is { Length: > 0 })
            {
                return default;
            }

            SkipLf();
            return _buffer.AsSpan(_line, _end - _line);
        }
    }

    /// <summary>Returns the bytes from a position to the start of the next line.</summary>
    internal ReadOnlySpan<byte> BeforeUnread(int start) => _buffer.AsSpan(start, _line - start);

    /// <summary>Skips whole lines.</summary>
    internal void Skip(int length)
    {
        _line += length;
        _scanned = Math.Max(_scanned, _line);
        _skipLf = _buffer[_line - 1] == Cr;
    }

    /// <summary>Reads the next line from the buffered bytes. The last line of a stream need not be terminated.</summary>
    /// <param name="start">The position of the line.</param>
    /// <param name="length">The length of the line without its terminator.</param>
    internal LineStep TryRead(out int start, out int length)
    {
        start = length = 0;
        if (!_started && !SkipByteOrderMark())
        {
            return LineStep.NeedBytes;
        }

        SkipLf();
        var lineEnd = _buffer.AsSpan(_scanned, _end - _scanned).IndexOfAny(Lf, Cr);
        if (lineEnd < 0)
        {
            return EndOfBytes(out start, out length);
        }

        lineEnd += _scanned;
        lineEnd += JoinLongLine();
        _skipLf = _buffer[lineEnd] == Cr;
        start = _line;
        length = lineEnd - start;
        _line = _scanned = lineEnd + 1;
        return LineStep.Line;
    }

    /// <summary>Reads more bytes into the buffer. Only held bytes survive.</summary>
    /// <exception cref="OpenRouterException">The held bytes and the incomplete line exceed the size limit.</exception>
    internal ValueTask FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        var read = stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        if (!read.IsCompletedSuccessfully)
        {
            return AwaitAsync(read);
        }

        Took(read.Result);
        return default;
    }

    public void Dispose()
    {
        _before?.Clear();
        Replace([], isRented: false);
        _line = _scanned = _end = 0;
        Release();
    }

    // A CR ends a line immediately; an LF that follows belongs to it.
    private void SkipLf()
    {
        if (_skipLf && _line < _end)
        {
            _skipLf = false;
            if (_buffer[_line] == Lf)
            {
                _line++;
                _scanned = Math.Max(_scanned, _line);
            }
        }
    }

    private LineStep EndOfBytes(out int start, out int length)
    {
        start = length = 0;
        _scanned = _end;
        if (!_ended)
        {
            return LineStep.NeedBytes;
        }

        JoinLongLine();
        if (_line == _end)
        {
            return LineStep.End;
        }

        start = _line;
        length = _end - start;
        _line = _scanned = _end;
        return LineStep.Line;
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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AwaitAsync(ValueTask<int> read) => Took(await read.ConfigureAwait(false));

    private void Took(int count)
    {
        _ended = count == 0;
        _end += count;
    }

    // Every complete event has been consumed when more bytes are needed: the rest belongs to one event.
    private void MakeRoom()
    {
        var isHeld = Held >= 0;
        if (isHeld && _line - Held - HeldLength > _buffer.Length / 2)
        {
            DropBehindHeld();
        }

        var keep = isHeld ? Held : _line;
        var kept = _end - keep;
        if (_buffer.Length > LongLine.BlockSize && kept < LongLine.BlockSize / 2)
        {
            // The event that needed the large buffer has been consumed.
            MoveTo(ArrayPool<byte>.Shared.Rent(LongLine.BlockSize), isRented: true, keep, kept);
        }
        else if (kept == 0)
        {
            _line = _scanned = _end = 0;
        }
        else if (_end < _buffer.Length)
        {
            return;
        }
        else if (kept <= _buffer.Length / 2)
        {
            MoveTo(_buffer, _isRented, keep, kept);
        }
        else if (isHeld || !_isRented || _buffer.Length < LongLine.BlockSize)
        {
            MoveTo(ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 2L, Array.MaxLength)), isRented: true, keep, kept);
        }
        else
        {
            (_before ??= new()).Add(new ArraySegment<byte>(_buffer, keep, kept));
            _buffer = ArrayPool<byte>.Shared.Rent(LongLine.BlockSize);
            _line = _scanned = _end = 0;
        }
    }

    // Otherwise, other lines after the held data would fill memory.
    private void DropBehindHeld()
    {
        var free = Held + HeldLength;
        var gap = _line - free;
        _buffer.AsSpan(_line, _end - _line).CopyTo(_buffer.AsSpan(free));
        _line -= gap;
        _scanned -= gap;
        _end -= gap;
    }

    private void MoveTo(byte[] target, bool isRented, int keep, int kept)
    {
        _buffer.AsSpan(keep, kept).CopyTo(target);
        Replace(target, isRented);
        if (Held >= 0)
        {
            Held -= keep;
        }

        _line -= keep;
        _scanned -= keep;
        _end = kept;
    }

    // Returns the distance by which all bytes have moved.
    private int JoinLongLine()
    {
        if (_before is not { Length: > 0 and var moved })
        {
            return 0;
        }

        Replace(_before.JoinWith(_buffer.AsSpan(0, _end)), isRented: false);
        _scanned += moved;
        _end += moved;
        return moved;
    }

    private void Replace(byte[] buffer, bool isRented)
    {
        if (_isRented && !ReferenceEquals(buffer, _buffer))
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = buffer;
        _isRented = isRented;
    }
}
