using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>Writes to a pipe, whose reader can complete.</summary>
internal sealed class PipeTarget(PipeWriter writer) : RelayTarget
{
    internal static PipeTarget To(PipeWriter target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new PipeTarget(target);
    }

    private protected override ValueTask<bool> WriteCoreAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var flush = writer.WriteAsync(bytes, cancellationToken);
        return flush.IsCompletedSuccessfully ? new ValueTask<bool>(TakesMore(flush.Result)) : AwaitAsync(flush);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<bool> AwaitAsync(ValueTask<FlushResult> flush) => TakesMore(await flush.ConfigureAwait(false));

    // A flush is canceled by the writer's owner, who wants no more bytes.
    private static bool TakesMore(FlushResult flush) => flush is { IsCompleted: false, IsCanceled: false };
}
