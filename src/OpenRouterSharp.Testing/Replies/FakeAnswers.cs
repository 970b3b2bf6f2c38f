using System.Runtime.CompilerServices;
using OpenRouterSharp.Testing.Streams;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Creates completions and streams for mocks of the library's interfaces:
/// <c>chat.CompleteAsync(…).Returns(FakeAnswers.Completion("Hello!"))</c>. They contain only the content and the finish reason; use <c>with</c>
/// to add to them. The fakes accept them too.
/// </summary>
public static class FakeAnswers
{
    /// <summary>Creates a text completion with finish reason <see cref="FinishReason.Stop"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reasoning">The reasoning before it.</param>
    /// <returns>The completion.</returns>
    public static ChatCompletion Completion(string text, string? reasoning = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var message = new AssistantMessage
        {
            Content = text,
            Reasoning = reasoning,
            ReasoningDetails = reasoning is null ? null : [new ReasoningText { Text = reasoning, Format = ReasoningFormat.Unknown, Index = 0 }],
        };
        return Of(message, FinishReason.Stop);
    }

    /// <summary>Creates a completion that calls tools, with finish reason <see cref="FinishReason.ToolCalls"/>.</summary>
    /// <param name="calls">The calls.</param>
    /// <returns>The completion.</returns>
    public static ChatCompletion ToolCalls(params ToolCall[] calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        return Of(new AssistantMessage { ToolCalls = [.. calls] }, FinishReason.ToolCalls);
    }

    /// <summary>Creates a completion in which the model refuses, with finish reason <see cref="FinishReason.Stop"/>.</summary>
    /// <param name="refusal">The refusal message.</param>
    /// <returns>The completion.</returns>
    public static ChatCompletion Refusal(string refusal)
    {
        ArgumentException.ThrowIfNullOrEmpty(refusal);
        return Of(new AssistantMessage { Refusal = refusal }, FinishReason.Stop);
    }

    /// <summary>Creates a chunk of a streamed completion.</summary>
    /// <param name="text">The text of the chunk.</param>
    /// <returns>The chunk.</returns>
    public static ChatCompletionChunk Chunk(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ChatCompletionChunk { Choices = [new ChunkChoice { Index = 0, Delta = ChunkSequence.Text(text) }] };
    }

    /// <summary>
    /// Creates a streamed completion with finish reason <see cref="FinishReason.Stop"/>. It can be enumerated repeatedly, and each enumeration
    /// can be canceled.
    /// </summary>
    /// <param name="pieces">The text of each chunk.</param>
    /// <returns>The chunks, including the one with the finish reason.</returns>
    public static IAsyncEnumerable<ChatCompletionChunk> Stream(params string[] pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        List<ChatCompletionChunk> chunks =
        [
            .. pieces.Select(Chunk),
            new ChatCompletionChunk { Choices = [new ChunkChoice { Index = 0, Delta = ChunkSequence.Silent(), FinishReason = FinishReason.Stop }] },
        ];
        return ReadAsync(chunks);
    }

    private static ChatCompletion Of(AssistantMessage message, FinishReason reason) =>
        new() { Choices = [new ChatChoice { Index = 0, Message = message, FinishReason = reason }] };

    private static async IAsyncEnumerable<ChatCompletionChunk> ReadAsync(List<ChatCompletionChunk> chunks, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var chunk in chunks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return chunk;
        }
    }
}
