using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches.Sending;

/// <summary>Submits one sequence of requests as several batches, each within the limits, without holding more than one request.</summary>
internal sealed class BatchSplitter(IBatchesClient client, BatchSubmission batch, BatchSplit split, CallOptions? options)
{
    private const int Comma = 1;

    private readonly RowIds _ids = new();
    private readonly long _around = SizeOf(batch);
    private BatchRequest? _next;
    private long _nextSize;
    private bool _isAtEndOfPart;

    internal async IAsyncEnumerable<Batch> SubmitAsync(IAsyncEnumerable<BatchRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var rows = requests.GetAsyncEnumerator(cancellationToken);
        await using (rows.ConfigureAwait(false))
        {
            string? first = null;
            while (true)
            {
                Batch? accepted = null;
                try
                {
                    if (_next is null && !await MoveAsync(rows).ConfigureAwait(false))
                    {
                        break;
                    }

                    first = _next!.CustomId;
                    _isAtEndOfPart = false;
                    accepted = await client.SubmitAsync(batch, PartAsync(rows), options, cancellationToken).ConfigureAwait(false);

                    // A substitute of a test may accept a batch without reading it.
                    while (!_isAtEndOfPart)
                    {
                        _isAtEndOfPart = !await MoveAsync(rows).ConfigureAwait(false);
                    }
                }
                catch (Exception e)
                {
                    UnsubmittedRow.Note(e, first ?? _next?.CustomId);
                    throw;
                }

                yield return accepted;
                first = null;
            }
        }
    }

    private async IAsyncEnumerable<BatchRequest> PartAsync(IAsyncEnumerator<BatchRequest> rows)
    {
        long count = 0;
        var bytes = _around;
        while (true)
        {
            count++;
            bytes += _nextSize + Comma;
            yield return _next!;
            if (!await MoveAsync(rows).ConfigureAwait(false) || count >= split.MaxRequests || bytes + _nextSize > split.MaxBytes)
            {
                _isAtEndOfPart = true;
                yield break;
            }
        }
    }

    private async ValueTask<bool> MoveAsync(IAsyncEnumerator<BatchRequest> rows)
    {
        _next = null;
        if (!await rows.MoveNextAsync().ConfigureAwait(false))
        {
            return false;
        }

        var row = rows.Current;
        RowRules.Check(batch, row, _ids);
        _nextSize = SizeOf(row);
        _next = _around + _nextSize <= split.MaxBytes
            ? row
            : throw RowError.Of($"The request '{HeaderText.Printable(row.CustomId)}' alone is larger than a batch may be ({nameof(BatchSplit.MaxBytes)}).");
        return true;
    }

    private static long SizeOf(BatchRequest row) => SizeOf(json => row.Write(json, isSent: true));

    // The end of the list and of the object included.
    private static long SizeOf(BatchSubmission batch) => SizeOf(batch.WriteHead) + 2;

    private static long SizeOf(Action<Utf8JsonWriter> write)
    {
        using var buffer = new PooledBuffer();
        using var json = new Utf8JsonWriter(buffer, WireJson.WriterOptions);
        write(json);
        json.Flush();
        return json.BytesCommitted;
    }
}
