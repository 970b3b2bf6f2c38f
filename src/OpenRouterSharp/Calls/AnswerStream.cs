using OpenRouterSharp.Http;
using OpenRouterSharp.Json;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>
/// The body of an answer of bytes or events. It owns its connection, its permit and its call: disposing it before its end closes the connection.
/// What fails while it is read is the one exception.
/// </summary>
internal sealed class AnswerStream(ActiveCall call, ApiResponse response, PooledBuffer? beginning, ErrorReader errors) : Stream
{
    private PooledBuffer? _beginning = beginning;
    private int _given;
    private bool _hasEnded;

    /// <summary>Gets the media type, without parameters.</summary>
    internal string MediaType { get; } = ResponseHeaders.MediaType(response.Message).ToString();

    /// <summary>Gets what the response says beside its body.</summary>
    internal ResponseInfo Info => response.Info;

    /// <summary>Gets the length of the body as sent, where the server says it; compressed, where the body is.</summary>
    internal long? ContentLength => response.Message.Content.Headers.ContentLength;

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
        if (buffer.IsEmpty || _hasEnded)
        {
            return 0;
        }

        if (_beginning is not null)
        {
            return GiveBeginning(buffer.Span);
        }

        try
        {
            // The body's own reads end with the call: one that only the reader gives up ends it.
            using var registration = cancellationToken.UnsafeRegister(static state => ((AttemptTimer)state!).Cancel(), response.Timer);
            var read = await response.Body.ReadAsync(buffer, CancellationToken.None).ConfigureAwait(false);
            if (read == 0)
            {
                _hasEnded = true;
                call.Telemetry?.Complete();
            }

            return read;
        }
        catch (Exception e)
        {
            var failure = cancellationToken.IsCancellationRequested ? new OperationCanceledException("The reading was cancelled.", e, cancellationToken) : FailureOf(e);
            call.Telemetry?.Fail(failure);
            throw failure;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The body of an answer is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _beginning?.Dispose();
            _beginning = null;
            response.Dispose();
            call.Dispose();
        }

        base.Dispose(disposing);
    }

    private int GiveBeginning(Span<byte> target)
    {
        var rest = _beginning!.WrittenSpan[_given..];
        var count = Math.Min(rest.Length, target.Length);
        rest[..count].CopyTo(target);
        _given += count;
        if (count == rest.Length)
        {
            _beginning.Dispose();
            _beginning = null;
        }

        return count;
    }

    private Exception FailureOf(Exception e)
    {
        var failure = call.Deadline.Cause(e) ?? response.Timer.Cause(e) ?? errors.WhileReading(e, response, mayHaveBeenDone: false);
        if (failure is OpenRouterException known)
        {
            errors.WithId(known, response);
            RepeatRules.Mark(known, call.Outgoing.Operation.Repeat);
        }

        return failure;
    }
}
