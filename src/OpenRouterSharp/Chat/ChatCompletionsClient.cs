using System.Runtime.CompilerServices;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Chat.Reading;
using OpenRouterSharp.Chat.Sending;

namespace OpenRouterSharp.Chat;

/// <summary>Sends chat completion requests.</summary>
internal sealed class ChatCompletionsClient(ApiCaller api) : IChatCompletionsClient
{
    private readonly AnswerReading _reading = new(api);

    /// <summary>Gets the endpoint, for the metadata of adapters.</summary>
    internal Uri Endpoint => api.Options.Endpoint;

    public Task<ChatCompletion> CompleteAsync(ChatRequest request, CancellationToken cancellationToken = default)
    {
        Check(request, ChatOperations.Complete, options: null);
        return CompleteCoreAsync(request, options: null, cancellationToken);
    }

    public Task<ChatCompletion> CompleteAsync(ChatRequest request, CallOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(request, ChatOperations.Complete, options);
        return CompleteCoreAsync(request, options, cancellationToken);
    }

    public IAsyncEnumerable<ChatCompletionChunk> StreamAsync(ChatRequest request, CancellationToken cancellationToken = default)
    {
        Check(request, ChatOperations.Stream, options: null);
        return StreamCoreAsync(request, options: null, cancellationToken);
    }

    public IAsyncEnumerable<ChatCompletionChunk> StreamAsync(ChatRequest request, CallOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(request, ChatOperations.Stream, options);
        return StreamCoreAsync(request, options, cancellationToken);
    }

    private void Check(ChatRequest request, Operation operation, CallOptions? options)
    {
        ArgumentNullException.ThrowIfNull(request);
        api.Check(operation, options);
        request.ThrowIfInvalid();
    }

    private async Task<ChatCompletion> CompleteCoreAsync(ChatRequest request, CallOptions? options, CancellationToken cancellationToken)
    {
        using var call = ChatCall.Begin(api, request, options, stream: false, cancellationToken);
        try
        {
            var completion = await FallbackLoop.RunAsync(api, call, _reading.Completion).ConfigureAwait(false);
            call.Note(completion);
            return completion;
        }
        catch (Exception e)
        {
            call.Telemetry?.Fail(e);
            throw;
        }
    }

    // Two tokens, so that a cancellation carries the caller's token and not the one that the compiler links from both.
    private async IAsyncEnumerable<ChatCompletionChunk> StreamCoreAsync(
        ChatRequest request, CallOptions? options, CancellationToken caller, [EnumeratorCancellation] CancellationToken loop = default)
    {
        using var call = ChatCall.Begin(api, request, options, stream: true, caller, loop);
        OpenedStream? stream = null;
        try
        {
            while (true)
            {
                ChatCompletionChunk? chunk;
                try
                {
                    stream ??= await FallbackLoop.OpenAsync(api, call, _reading.Stream).ConfigureAwait(false);

                    // Cancellation takes effect immediately, even if more chunks have already arrived.
                    call.Deadline.ThrowIfOver();
                    chunk = await stream.ReadAsync().ConfigureAwait(false);
                }
                catch (Exception e)
                {
                    call.Telemetry?.Fail(e);
                    throw;
                }

                if (chunk is null)
                {
                    call.Telemetry?.Complete();
                    yield break;
                }

                call.Note(chunk);
                yield return chunk;
            }
        }
        finally
        {
            stream?.Dispose();
        }
    }
}
