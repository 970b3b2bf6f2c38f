using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches.Sending;

/// <summary>
/// Writes the body of a batch while its requests are produced: the settings, then row by row through one pooled buffer. A row is checked before it is
/// written; its exception closes the connection before the body ends, so that the service never has a whole body.
/// </summary>
internal sealed class BatchBody(BatchSubmission batch, IAsyncEnumerable<BatchRequest> requests)
{
    private const int BufferSize = 64 * 1024;
    private const int FlushSize = 32 * 1024;

    internal async Task WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        using var buffer = new PooledBuffer(BufferSize);
        var json = new Utf8JsonWriter(buffer, WireJson.WriterOptions);
        await using (json.ConfigureAwait(false))
        {
            var ids = new RowIds();
            batch.WriteHead(json);
            var isEmpty = true;
            await foreach (var request in requests.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                isEmpty = false;
                RowRules.Check(batch, request, ids);
                Write(request, json);

                // What the writer holds, and the buffer after it.
                if (buffer.Length + json.BytesPending >= FlushSize)
                {
                    await FlushAsync(json, buffer, target, cancellationToken).ConfigureAwait(false);
                }
            }

            if (isEmpty)
            {
                throw RowError.Of("A batch needs at least one request.");
            }

            json.WriteEndArray();
            json.WriteEndObject();
            await FlushAsync(json, buffer, target, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Write(BatchRequest request, Utf8JsonWriter json)
    {
        try
        {
            request.Write(json, isSent: true);
        }
        catch (Exception e)
        {
            // For example, an element of a disposed document, or a number that JSON cannot represent.
            throw RowError.Of($"The request '{request.CustomId}' cannot be written as JSON: {e.Message}", e);
        }
    }

    private static async ValueTask FlushAsync(Utf8JsonWriter json, PooledBuffer buffer, Stream target, CancellationToken cancellationToken)
    {
        await json.FlushAsync(cancellationToken).ConfigureAwait(false);
        await target.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        buffer.Clear();
    }
}
