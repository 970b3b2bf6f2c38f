using System.Runtime.CompilerServices;

namespace OpenRouterSharp.ToolRuns;

/// <summary>One turn of the model, whole or streamed.</summary>
internal sealed class TurnCaller(IChatCompletionsClient client, CallOptions? options, ChatRequest request)
{
    /// <summary>Gets the completion of the stream, once it has been read to its end.</summary>
    internal ChatCompletion? Answer { get; private set; }

    // The member without options is the one that a mock replaces.
    internal Task<ChatCompletion> CompleteAsync(CancellationToken cancellationToken) =>
        options is null ? client.CompleteAsync(request, cancellationToken) : client.CompleteAsync(request, options, cancellationToken);

    internal async IAsyncEnumerable<ChatCompletionChunk> StreamAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var accumulator = new ChatCompletionAccumulator();
        var hasChunks = false;
        var stream = options is null ? client.StreamAsync(request, cancellationToken) : client.StreamAsync(request, options, cancellationToken);
        var chunks = stream.GetAsyncEnumerator(CancellationToken.None);
        await using var closing = chunks.ConfigureAwait(false);
        while (true)
        {
            ChatCompletionChunk chunk;
            try
            {
                if (!await chunks.MoveNextAsync().ConfigureAwait(false))
                {
                    break;
                }

                chunk = chunks.Current;
            }
            catch (OpenRouterException e) when (hasChunks)
            {
                e.Attach(accumulator.ToCompletion());
                throw;
            }

            accumulator.Add(chunk);
            hasChunks = true;
            yield return chunk;
        }

        Answer = accumulator.ToCompletion();
    }
}
