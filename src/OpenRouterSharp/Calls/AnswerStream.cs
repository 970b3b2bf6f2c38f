using OpenRouterSharp.Http;
using OpenRouterSharp.Json;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>
/// Represents the response body of an operation that returns bytes or events. It owns its connection, permit and call: disposing it early closes
/// the connection. A failed read throws an <see cref="OpenRouterException"/>.
/// </summary>
internal sealed class AnswerStream(ActiveCall call, ApiResponse response, PooledBuffer? beginning, ErrorReader errors) : BodyReadStream
{
    private PooledBuffer? _beginning = beginning;
    private int _given;
    private bool _hasEnded;

    /// <summary>Gets the media type, without parameters.</summary>
    internal string MediaType { get; } = ResponseHeaders.MediaType(response.Message).ToString();

    /// <summary>Gets the metadata of the response.</summary>
    internal ResponseInfo Info => response.Info;

    /// <summary>Gets the length of the body as transmitted, before decompression; <see langword="null"/> if the server does not send it.</summary>
    internal long? ContentLength => response.Message.Content.Headers.ContentLength;

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
            // The body's reads observe the call's token only; cancellation of this read ends the attempt.
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
            var failure = cancellationToken.IsCancellationRequested ? new OperationCanceledException("The read was canceled.", e, cancellationToken) : FailureOf(e);
            call.Telemetry?.Fail(failure);
            throw failure;
        }
    }

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
