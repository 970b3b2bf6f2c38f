using System.Buffers;
using System.Runtime.CompilerServices;

namespace OpenRouterSharp.Streaming;

/// <content>How bytes get into the buffer, and how much room they are given.</content>
internal sealed partial class SseReader
{
    /// <summary>Reads more bytes. What <see cref="Data"/> showed is gone.</summary>
    /// <exception cref="OpenRouterException">One event is larger than allowed.</exception>
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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AwaitAsync(ValueTask<int> read) => Took(await read.ConfigureAwait(false));

    private void Took(int count)
    {
        _ended = count == 0;
        _end += count;
    }

    // Every complete event has been taken when more bytes are needed: what is left belongs to one event.
    private void MakeRoom()
    {
        var keep = _hasData ? _data : _line;
        var kept = _end - keep;
        CheckSize(_before.Length + (long)kept);
        if (_buffer.Length > LongLine.BlockSize && kept < LongLine.BlockSize / 2)
        {
            // The event that needed so much has been taken.
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
        else if (_hasData || !_isRented || _buffer.Length < LongLine.BlockSize)
        {
            MoveTo(ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 2L, Array.MaxLength)), isRented: true, keep, kept);
        }
        else
        {
            _before.Add(new ArraySegment<byte>(_buffer, keep, kept));
            _buffer = ArrayPool<byte>.Shared.Rent(LongLine.BlockSize);
            _line = _scanned = _end = 0;
        }
    }

    private void MoveTo(byte[] target, bool isRented, int keep, int kept)
    {
        _buffer.AsSpan(keep, kept).CopyTo(target);
        Replace(target, isRented);
        _data -= keep;
        _line -= keep;
        _scanned -= keep;
        _end = kept;
    }

    // Gives how far everything has moved.
    private int JoinLongLine()
    {
        var moved = _before.Length;
        if (moved > 0)
        {
            Replace(_before.JoinWith(_buffer.AsSpan(0, _end)), isRented: false);
            _scanned += moved;
            _end += moved;
        }

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
