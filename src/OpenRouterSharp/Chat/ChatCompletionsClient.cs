using System.Runtime.CompilerServices;
using OpenRouterSharp.Diagnostics;
using OpenRouterSharp.Http;
using OpenRouterSharp.Resilience;
using OpenRouterSharp.Json;
using OpenRouterSharp.Chat.Reading;
using OpenRouterSharp.Chat.Sending;
using OpenRouterSharp.Streaming;

namespace OpenRouterSharp.Chat;

/// <summary>Joins the layers: checks, serialises, sends through the pipeline, reads.</summary>
internal sealed class ChatCompletionsClient : IChatCompletionsClient
{
    private readonly OpenRouterClientOptions _options;
    private readonly Func<bool> _isDisposed;
    private readonly ChatTransport _transport;
    private readonly ClientTelemetry _telemetry;
    private readonly AttemptRunner _attempts;
    private readonly Func<ChatCall, int, CancellationToken, ValueTask<ChatCompletion>> _ask;
    private readonly Func<ChatCall, int, CancellationToken, ValueTask<OpenedStream>> _open;

    internal ChatCompletionsClient(OpenRouterClientOptions options, HttpClient httpClient, Func<bool> isDisposed)
    {
        _options = options;
        _isDisposed = isDisposed;
        _transport = new ChatTransport(httpClient, options);
        _telemetry = new ClientTelemetry(options);
        _attempts = new AttemptRunner(new AttemptPipeline(options));
        _ask = AskAsync;
        _open = OpenAsync;
    }

    public Task<ChatCompletion> CompleteAsync(ChatRequest request, CancellationToken cancellationToken = default)
    {
        Check(request);
        return CompleteCoreAsync(request, cancellationToken);
    }

    public IAsyncEnumerable<ChatCompletionChunk> StreamAsync(ChatRequest request, CancellationToken cancellationToken = default)
    {
        Check(request);
        return StreamCoreAsync(request, cancellationToken);
    }

    private void Check(ChatRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_isDisposed(), typeof(OpenRouterClient));
        request.ThrowIfInvalid();
    }

    private async Task<ChatCompletion> CompleteCoreAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        using var call = new ChatCall(request, stream: false, _options, _telemetry, cancellationToken);
        try
        {
            var completion = await _attempts.RunAsync(_ask, call).ConfigureAwait(false);
            call.Telemetry?.Complete(completion);
            return completion;
        }
        catch (Exception e)
        {
            call.Telemetry?.Fail(e);
            throw;
        }
    }

    private async ValueTask<ChatCompletion> AskAsync(ChatCall call, int attempt, CancellationToken cancellationToken)
    {
        using var permit = _options.RateLimiter is { } limiter ? await Permit.AcquireAsync(limiter, call.Request, call.Deadline, cancellationToken).ConfigureAwait(false) : null;
        using var response = await _transport.SendAsync(call.Body, call.Request, stream: false, call.Deadline, cancellationToken).ConfigureAwait(false);
        (response.Attempts, response.FallbackFrom) = (attempt, call.FallbackFrom);
        using var body = await ReadBodyAsync(response, call, cancellationToken).ConfigureAwait(false);
        if (!response.IsEventStream && !CompletionReader.LooksLikeEvents(body.WrittenSpan))
        {
            return CompletionReader.Read(body, response, _transport.Errors);
        }

        using var chunks = ReadChunks(response, new MemoryStream(body.WrittenMemory.ToArray()), call, cancellationToken);
        try
        {
            return await chunks.ReadAllAsync().ToCompletionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OpenRouterException e) when (e.Partial?.ToChunk().HasContent == true)
        {
            // As with an answer that came whole: what has content was worked on and is billed.
            e.MayBeBilled = true;
            throw;
        }
    }

    // Two tokens, so that a cancellation carries the one that the caller cancelled, and not a compiler's link of both.
    private async IAsyncEnumerable<ChatCompletionChunk> StreamCoreAsync(ChatRequest request, CancellationToken caller, [EnumeratorCancellation] CancellationToken loop = default)
    {
        using var call = new ChatCall(request, stream: true, _options, _telemetry, caller, loop);
        OpenedStream? stream = null;
        try
        {
            while (true)
            {
                ChatCompletionChunk? chunk;
                try
                {
                    stream ??= await OpenAsync(call).ConfigureAwait(false);

                    // At once, whatever has already arrived.
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

                call.Telemetry?.Chunk(chunk);
                yield return chunk;
            }
        }
        finally
        {
            stream?.Dispose();
        }
    }

    // The headers arrive at the bottom of HttpClient, and the way up leads through the pipeline. A stream read on top of all that has a hundred
    // frames beneath it, which the garbage collector walks each time: with many streams at once that costs more than the reading. So it is read
    // from a stack of its own, unless no wait stood between and the stack is the caller's.
    private async ValueTask<OpenedStream> OpenAsync(ChatCall call)
    {
        var opening = _attempts.RunAsync(_open, call);
        var isOnCallersStack = opening.IsCompleted;
        var stream = await opening.ConfigureAwait(false);
        if (!isOnCallersStack)
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }

        return stream;
    }

    // An attempt lasts until the first content: until then a failure is repeated, from then on it is the caller's to see.
    private async ValueTask<OpenedStream> OpenAsync(ChatCall call, int attempt, CancellationToken cancellationToken)
    {
        var permit = _options.RateLimiter is { } limiter ? await Permit.AcquireAsync(limiter, call.Request, call.Deadline, cancellationToken).ConfigureAwait(false) : null;
        ChatResponse? response = null;
        try
        {
            response = await _transport.SendAsync(call.Body, call.Request, stream: true, call.Deadline, cancellationToken).ConfigureAwait(false);
            (response.Attempts, response.FallbackFrom) = (attempt, call.FallbackFrom);
            if (response.IsEventStream)
            {
                return await OpenedStream.OpenAsync(ReadChunks(response, response.Body, call, cancellationToken), permit).ConfigureAwait(false);
            }

            using var body = await ReadBodyAsync(response, call, cancellationToken).ConfigureAwait(false);
            if (CompletionReader.LooksLikeEvents(body.WrittenSpan))
            {
                return await OpenedStream.OpenAsync(ReadChunks(response, new MemoryStream(body.WrittenMemory.ToArray()), call, cancellationToken), permit).ConfigureAwait(false);
            }

            var chunk = CompletionReader.Read(body, response, _transport.Errors).ToChunk();
            response.Dispose();
            return OpenedStream.Of(chunk, permit);
        }
        catch
        {
            response?.Dispose();
            permit?.Dispose();
            throw;
        }
    }

    private ChunkReader ReadChunks(ChatResponse response, Stream body, ChatCall call, CancellationToken cancellationToken) =>
        new(response, body, _transport.Errors, _options.Limits, call.KeepAlives, call.Deadline, cancellationToken);

    private async ValueTask<PooledBuffer> ReadBodyAsync(ChatResponse response, ChatCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await BodyReader.ReadAsync(response.Body, _options.Limits.ResponseBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OpenRouterException)
        {
            throw call.Deadline.Cause(e) ?? response.Timer.Cause(e, mayBeBilled: true) ?? (Exception?)ChatTransport.Unexplained(e, cancellationToken) ?? ConnectionFailure.InBody(e, mayBeBilled: true);
        }
    }
}
