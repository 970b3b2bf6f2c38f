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

    private ChatCall Begin(ChatRequest request, CallOptions? options, bool stream, CancellationToken caller, CancellationToken loop = default)
    {
        // Serialized first, so that an invalid request never counts as a call.
        var outgoing = ChatCall.Write(request, options, stream);
        var fallbacks = (options?.Fallback ?? api.Options.Fallback) is { } fallback ? new FallbackChoice(fallback) : null;
        var call = new ChatCall(request, outgoing, api.DeadlineOf(options, caller, loop), fallbacks);
        api.Observe(call);
        return call;
    }

    private async Task<ChatCompletion> CompleteCoreAsync(ChatRequest request, CallOptions? options, CancellationToken cancellationToken)
    {
        using var call = Begin(request, options, stream: false, cancellationToken);
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
        using var call = Begin(request, options, stream: true, caller, loop);
        OpenedStream? stream = null;
        try
        {
            while (true)
            {
                ChatCompletionChunk? chunk;
                try
                {
                    stream ??= await OpenAsync(call).ConfigureAwait(false);

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

    // The headers arrive at the bottom of HttpClient's call stack and return through the pipeline. A stream read on top of that stack has about a
    // hundred frames beneath it, which the garbage collector walks each time; with many concurrent streams, that costs more than the reading.
    // Therefore the stream is read from a new stack, unless the call completed synchronously on the caller's stack.
    private async ValueTask<OpenedStream> OpenAsync(ChatCall call)
    {
        var opening = FallbackLoop.RunAsync(api, call, _reading.Stream);
        var isOnCallersStack = opening.IsCompleted;
        var stream = await opening.ConfigureAwait(false);
        if (!isOnCallersStack)
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }

        return stream;
    }
}
