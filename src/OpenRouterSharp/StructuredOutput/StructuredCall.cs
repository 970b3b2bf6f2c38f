using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace OpenRouterSharp.StructuredOutput;

/// <summary>Makes the calls for a value: the first, and those that correct an invalid output.</summary>
internal sealed class StructuredCall<T>
{
    private readonly IChatCompletionsClient _client;
    private readonly ChatRequest _request;
    private readonly TypedJson<T> _json;
    private readonly StructuredOutputOptions _options;

    internal StructuredCall(IChatCompletionsClient client, ChatRequest request, JsonTypeInfo<T> type, StructuredOutputOptions? options)
    {
        _client = client;
        _options = options is null ? new() : new(options);
        _request = StructuredRequest.Of(request, type, _options, out var isWrapped);
        _json = new(type, isWrapped);
    }

    internal async Task<ChatCompletion<T>> CompleteAsync(CancellationToken cancellationToken)
    {
        var request = _request;
        var failures = new List<OpenRouterException>();
        while (true)
        {
            ChatCompletion completion;
            try
            {
                completion = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (OpenRouterException e) when (failures.Count > 0)
            {
                e.Attach([.. failures, .. e.AttemptErrors]);
                throw;
            }

            if (StructuredAnswer.TryRead(completion, request, _json, out var value, out var failure))
            {
                return Result(value, completion, failures);
            }

            request = CorrectionOf(request, failure, failures);
        }
    }

    // Two tokens, so that a cancellation carries the caller's token and not the one that the compiler links from both.
    internal async IAsyncEnumerable<StructuredChunk<T>> StreamAsync(CancellationToken caller, [EnumeratorCancellation] CancellationToken loop = default)
    {
        var request = _request;
        var failures = new List<OpenRouterException>();
        while (true)
        {
            var answer = new ChatCompletionAccumulator();
            var partial = new PartialValue<T>(_json);
            var chunks = Open(request, caller).GetAsyncEnumerator(loop);
            await using (chunks.ConfigureAwait(false))
            {
                while (await MoveNextAsync(chunks, answer, failures).ConfigureAwait(false))
                {
                    var chunk = chunks.Current;
                    answer.Add(chunk);
                    partial.Add(chunk.Text);
                    yield return new() { Value = partial.Value, HasValue = partial.HasValue, Chunk = chunk };
                }
            }

            var completion = answer.ToCompletion();
            if (StructuredAnswer.TryRead(completion, request, _json, out var value, out var failure))
            {
                yield return new() { Value = value, HasValue = true, IsFinal = true, Completion = Result(value, completion, failures) };
                yield break;
            }

            request = CorrectionOf(request, failure, failures);
        }
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<ChatCompletionChunk> chunks, ChatCompletionAccumulator answer, List<OpenRouterException> failures)
    {
        try
        {
            return await chunks.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OpenRouterException e)
        {
            if (answer.ToCompletion() is { Choices.Count: > 0 } received)
            {
                e.Attach(received);
            }

            if (failures.Count > 0)
            {
                e.Attach([.. failures, .. e.AttemptErrors]);
            }

            throw;
        }
    }

    // The members without options are what a mock replaces.
    private Task<ChatCompletion> SendAsync(ChatRequest request, CancellationToken cancellationToken) =>
        _options.Call is { } call ? _client.CompleteAsync(request, call, cancellationToken) : _client.CompleteAsync(request, cancellationToken);

    private IAsyncEnumerable<ChatCompletionChunk> Open(ChatRequest request, CancellationToken cancellationToken) =>
        _options.Call is { } call ? _client.StreamAsync(request, call, cancellationToken) : _client.StreamAsync(request, cancellationToken);

    // Only an invalid output is sent back. Calls of tools would need their results first.
    private ChatRequest CorrectionOf(ChatRequest request, OpenRouterException failure, List<OpenRouterException> failures)
    {
        if (failures.Count < _options.MaxCorrections
            && failure is { Partial: { Message: not null, HasToolCalls: false } completion }
            && failure.Kind == ErrorKind.InvalidOutput
            && completion.FinishReason != FinishReason.ContentFilter)
        {
            failures.Add(failure);
            return StructuredRequest.Correcting(request, completion, failure.Message);
        }

        failure.Attach([.. failures]);
        throw failure;
    }

    private static ChatCompletion<T> Result(T value, ChatCompletion completion, List<OpenRouterException> failures) =>
        new(value, completion) { Rejected = [.. failures.Select(static failure => failure.Partial!)] };
}
