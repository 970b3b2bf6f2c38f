using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Json;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>
/// Represents the body of a relay. While an attempt waits for its first content, it keeps what is read; if the attempt fails, the bytes are discarded with it.
/// After that, it writes what is read to a target before returning it, in the buffer into which it was read, without a copy.
/// </summary>
/// <param name="body">The body of the response, which owns it.</param>
/// <param name="limit">The maximum number of bytes that are kept.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2213", Justification = "The response owns the body.")]
internal sealed class RelayBody(Stream body, int limit) : BodyReadStream
{
    private readonly PooledBuffer _held = new();
    private RelayTarget? _target;
    private CommentFilter? _filter;
    private CancellationToken _call;

    /// <exception cref="OpenRouterException">More bytes than the limit are kept.</exception>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = body.ReadAsync(buffer, cancellationToken);
        if (!read.IsCompletedSuccessfully)
        {
            return AwaitReadAsync(read, buffer);
        }

        var count = read.Result;
        var taken = TakeAsync(buffer[..count]);
        return taken.IsCompletedSuccessfully ? new ValueTask<int>(count) : AwaitTakenAsync(taken, count);
    }

    /// <summary>Gets a copy of the bytes kept.</summary>
    internal byte[] ToArray() => _held.WrittenSpan.ToArray();

    /// <summary>Writes the bytes kept to a target, and from then on all that is read.</summary>
    /// <param name="target">The target.</param>
    /// <param name="filter">Removes keep-alives from what is written, or <see langword="null"/> to write all.</param>
    /// <param name="call">The token of the call, under which is written.</param>
    internal async ValueTask PassToAsync(RelayTarget target, CommentFilter? filter, CancellationToken call)
    {
        _target = target;
        _filter = filter;
        _call = call;
        var held = MemoryMarshal.AsMemory(_held.WrittenMemory);
        if (filter is not null)
        {
            held = held[..filter.Filter(held.Span)];
        }

        await target.WriteAsync(held, call).ConfigureAwait(false);
        _held.Clear();
        if (filter is null)
        {
            _held.Dispose();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _held.Dispose();
        }

        base.Dispose(disposing);
    }

    private ValueTask TakeAsync(ReadOnlyMemory<byte> bytes)
    {
        if (_target is { } target)
        {
            return target.WriteAsync(_filter is null ? bytes : Filtered(bytes, _filter), _call);
        }

        if (_held.Length + (long)bytes.Length > limit)
        {
            throw StreamFailure.AnswerTooLarge(limit);
        }

        _held.Write(bytes.Span);
        return default;
    }

    // The reader of the events has all bytes: only the target's are filtered.
    private ReadOnlyMemory<byte> Filtered(ReadOnlyMemory<byte> bytes, CommentFilter filter)
    {
        var copy = _held.GetMemory(bytes.Length)[..bytes.Length];
        bytes.CopyTo(copy);
        return copy[..filter.Filter(copy.Span)];
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> AwaitReadAsync(ValueTask<int> read, Memory<byte> buffer)
    {
        var count = await read.ConfigureAwait(false);
        await TakeAsync(buffer[..count]).ConfigureAwait(false);
        return count;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> AwaitTakenAsync(ValueTask taken, int count)
    {
        await taken.ConfigureAwait(false);
        return count;
    }
}
