using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>Applies the idle timeout to each write of an upload to the connection, but not to the source that produces the bytes.</summary>
internal sealed class UploadStream(Stream target, AttemptTimer timer) : Stream
{
    /// <summary>Gets a value indicating whether the connection failed, rather than the source of the body.</summary>
    internal bool HasFailed { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        timer.WaitForUpload();
        try
        {
            await target.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            HasFailed = true;
            throw;
        }

        timer.Stop();
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        timer.WaitForUpload();
        try
        {
            await target.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            HasFailed = true;
            throw;
        }

        timer.Stop();
    }

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
