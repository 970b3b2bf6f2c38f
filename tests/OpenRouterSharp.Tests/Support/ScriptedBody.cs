using System.Text;

namespace OpenRouterSharp.Tests.Support;

/// <summary>A response's body that gives its pieces one read at a time, and then ends, breaks or stays silent.</summary>
internal sealed class ScriptedBody(IEnumerable<ReadOnlyMemory<byte>> pieces, ScriptedBody.End end = ScriptedBody.End.Clean, Func<int, Task>? beforePiece = null) : Stream
{
    private readonly IEnumerator<ReadOnlyMemory<byte>> _pieces = pieces.GetEnumerator();
    private ReadOnlyMemory<byte> _rest;
    private int _index;

    internal enum End
    {
        Clean,
        Broken,
        Silent,
    }

    internal TaskCompletionSource Disposed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    internal static ScriptedBody Of(string text, End end = End.Clean) => new([Encoding.UTF8.GetBytes(text)], end);

    internal static ScriptedBody ByteByByte(byte[] bytes, End end = End.Clean) => new(bytes.Select((_, i) => new ReadOnlyMemory<byte>(bytes, i, 1)), end);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_rest.IsEmpty)
        {
            if (beforePiece is not null)
            {
                await beforePiece(_index++).WaitAsync(cancellationToken);
            }

            if (!_pieces.MoveNext())
            {
                return end switch
                {
                    End.Broken => throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely."),
                    End.Silent => await SilenceAsync(cancellationToken),
                    _ => 0,
                };
            }

            _rest = _pieces.Current;
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        Disposed.TrySetResult();
        base.Dispose(disposing);
    }

    private static async Task<int> SilenceAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }
}
