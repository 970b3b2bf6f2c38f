namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>A body in memory whose every read is there at once, and gives 4 KiB or one event. Its beginning can come many times over.</summary>
public sealed class CutBody(byte[] bytes, int[]? ends = null, int loopEnd = 0, int loops = 1) : Stream
{
    private const int ReadSize = 4096;

    private int _position;
    private int _next;
    private int _loops = loops;

    public static CutBody Of(SampleStream sample, Reads reads)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return new CutBody(sample.Bytes, reads == Reads.OneEvent ? sample.EventEnds : null);
    }

    /// <summary>A stream of many chunks that takes the memory of a few.</summary>
    public static CutBody Long(SampleStream few, int chunks)
    {
        ArgumentNullException.ThrowIfNull(few);
        return new CutBody(few.Bytes, loopEnd: few.AnswerEnd, loops: chunks / few.Chunks);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var end = Math.Min(_position + ReadSize, _loops > 1 ? loopEnd : bytes.Length);
        if (ends is not null && _next < ends.Length)
        {
            end = ends[_next];
        }

        var count = Math.Min(end - _position, buffer.Length);
        bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        if (_position == end)
        {
            _next++;
        }

        if (_loops > 1 && _position == loopEnd)
        {
            _loops--;
            _position = 0;
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
