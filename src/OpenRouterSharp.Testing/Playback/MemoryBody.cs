using System.Threading.Channels;

namespace OpenRouterSharp.Testing.Playback;

/// <summary>
/// Represents a response body in memory. A read returns at most the bytes of one write, so that the client sees the boundaries of the script.
/// </summary>
internal sealed class MemoryBody(Action<bool> ended) : Stream
{
    private readonly Channel<Batch> _batches = Channel.CreateUnbounded<Batch>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly Queue<ReadOnlyMemory<byte>> _pieces = new();
    private ReadOnlyMemory<byte> _current;
    private bool _isLast;
    private int _hasEnded;

    private readonly record struct Batch(IReadOnlyList<ReadOnlyMemory<byte>> Pieces, bool IsLast);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_current.IsEmpty)
        {
            if (!_pieces.TryDequeue(out _current) && (_isLast || !await NextAsync(cancellationToken).ConfigureAwait(false)))
            {
                End(wasAborted: false);
                return 0;
            }
        }

        var count = Math.Min(_current.Length, buffer.Length);
        _current.Span[..count].CopyTo(buffer.Span);
        _current = _current[count..];
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    internal void Add(IReadOnlyList<ReadOnlyMemory<byte>> pieces, bool isLast) => _batches.Writer.TryWrite(new Batch(pieces, isLast));

    internal void Complete(Exception? failure = null) => _batches.Writer.TryComplete(failure);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            End(wasAborted: !IsRead());
        }

        base.Dispose(disposing);
    }

    private async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await _batches.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }
        catch (IOException)
        {
            End(wasAborted: false);
            throw;
        }

        if (_batches.Reader.TryRead(out var batch))
        {
            Take(batch);
        }

        return true;
    }

    private void Take(Batch batch)
    {
        _isLast = batch.IsLast;
        foreach (var piece in batch.Pieces)
        {
            _pieces.Enqueue(piece);
        }
    }

    // A client stops at [DONE]; leaving the line ends after it unread is not an abort.
    private bool IsRead()
    {
        while (_batches.Reader.TryRead(out var batch))
        {
            Take(batch);
        }

        return (_isLast || _batches.Reader.Completion.IsCompleted) && _pieces.Prepend(_current).All(static piece => piece.Span.Trim("\r\n"u8).IsEmpty);
    }

    private void End(bool wasAborted)
    {
        if (Interlocked.Exchange(ref _hasEnded, 1) == 0)
        {
            ended(wasAborted);
        }
    }
}
