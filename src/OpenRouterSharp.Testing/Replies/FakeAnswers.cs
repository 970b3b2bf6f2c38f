using System.Runtime.CompilerServices;
using OpenRouterSharp.Testing.Streams;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Makes answers for mocks of the library's interfaces: <c>chat.CompleteAsync(…).Returns(FakeAnswers.Completion("Hello!"))</c>. They hold what is said
/// and how it ends, and nothing else; <c>with</c> adds to them. The fakes take them too.
/// </summary>
public static class FakeAnswers
{
    /// <summary>Makes an answer of text, which ends with <see cref="FinishReason.Stop"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reasoning">The thinking before it.</param>
    /// <returns>The answer.</returns>
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

    /// <summary>Makes an answer that calls tools, which ends with <see cref="FinishReason.ToolCalls"/>.</summary>
    /// <param name="calls">The calls.</param>
    /// <returns>The answer.</returns>
    public static ChatCompletion ToolCalls(params ToolCall[] calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        return Of(new AssistantMessage { ToolCalls = [.. calls] }, FinishReason.ToolCalls);
    }

    /// <summary>Makes a piece of a streamed answer.</summary>
    /// <param name="text">The text of the piece.</param>
    /// <returns>The piece.</returns>
    public static ChatCompletionChunk Chunk(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ChatCompletionChunk { Choices = [new ChunkChoice { Index = 0, Delta = ChunkSequence.Text(text) }] };
    }

    /// <summary>Makes a streamed answer, which ends with <see cref="FinishReason.Stop"/>. It can be read many times, and each reading can be cancelled.</summary>
    /// <param name="pieces">The text, piece by piece.</param>
    /// <returns>The pieces, and the end.</returns>
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
