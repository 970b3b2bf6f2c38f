using System.IO.Pipelines;

namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>A pipe whose reader takes everything at once: what is written is copied, as into any pipe, counted and gone.</summary>
public sealed class SinkPipe : PipeWriter
{
    private byte[] _buffer = new byte[128 * 1024];

    /// <summary>Gets the number of bytes written.</summary>
    public long Count { get; private set; }

    public override void Advance(int bytes) => Count += bytes;

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => new(new FlushResult(isCanceled: false, isCompleted: false));

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > _buffer.Length)
        {
            _buffer = new byte[sizeHint];
        }

        return _buffer;
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
