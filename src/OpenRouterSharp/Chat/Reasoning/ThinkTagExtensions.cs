using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace OpenRouterSharp;

/// <summary>
/// Separates reasoning from text for providers that send both as text, with the reasoning inside <c>&lt;think&gt;…&lt;/think&gt;</c>. Only a tag
/// at the very start of a completion counts, ignoring white space. The reasoning moves to <see cref="AssistantMessage.Reasoning"/>, the line
/// breaks after the tags are removed, and everything else is kept.
/// </summary>
/// <remarks>
/// No <see cref="AssistantMessage.ReasoningDetails"/> are created: they must go back to the service exactly as sent, and it sent none.
/// A completion with separate reasoning is left unchanged, as is the text of legacy text completions.
/// </remarks>
public static class ThinkTagExtensions
{
    /// <summary>Separates reasoning from text in a stream. Text that may be the start of a tag is held back until the next chunk.</summary>
    /// <param name="chunks">The chunks of the stream.</param>
    /// <param name="options">The markup of the reasoning, or <see langword="null"/> for <c>&lt;think&gt;</c>.</param>
    /// <returns>The separated stream; chunks without leaked reasoning are the original objects.</returns>
    public static IAsyncEnumerable<ChatCompletionChunk> SplitThinkTags(this IAsyncEnumerable<ChatCompletionChunk> chunks, ThinkTagOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        return SplitAsync(chunks, options ?? new ThinkTagOptions());
    }

    /// <summary>Separates reasoning from text in a completion.</summary>
    /// <param name="completion">The completion.</param>
    /// <param name="options">The markup of the reasoning, or <see langword="null"/> for <c>&lt;think&gt;</c>.</param>
    /// <returns>The separated completion; the original object if no reasoning leaked.</returns>
    public static ChatCompletion SplitThinkTags(this ChatCompletion completion, ThinkTagOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(completion);
        options ??= new ThinkTagOptions();
        ChatChoice[]? changed = null;
        for (var i = 0; i < completion.Choices.Count; i++)
        {
            if (completion.Choices[i] is { Message: { } message } choice && Split(message, options) is var split && !ReferenceEquals(split, message))
            {
                changed ??= [.. completion.Choices];
                changed[i] = choice with { Message = split };
            }
        }

        return changed is null ? completion : completion with { Choices = changed };
    }

    private static AssistantMessage Split(AssistantMessage message, ThinkTagOptions options)
    {
        if (message.Content is not { } content || content.Parts?.All(static part => part is TextPart) == false)
        {
            return message;
        }

        var text = content.Text;
        var splitter = new ThinkTagSplitter(options);
        var hasDetails = message.ReasoningDetails is { Count: > 0 };
        var reasoning = VisibleReasoning.Of(message.ReasoningDetails, message.Reasoning);
        if (hasDetails || reasoning is not null)
        {
            splitter.Note(reasoning);
        }

        var (thinking, answer) = splitter.Add(text);
        var (lastThinking, lastAnswer) = splitter.End();
        thinking += lastThinking;
        answer += lastAnswer;
        if (thinking.Length == 0)
        {
            return answer.Length == text.Length ? message : message with { Content = ContentOf(answer) };
        }

        // If the reasoning arrived only as text, an empty list of details must not be sent back in its place (stream accumulation does the same).
        return message with { Content = ContentOf(answer), Reasoning = reasoning + thinking, ReasoningDetails = hasDetails ? message.ReasoningDetails : null };
    }

    private static MessageContent? ContentOf(string text) => text.Length == 0 ? null : text;

    private static async IAsyncEnumerable<ChatCompletionChunk> SplitAsync(
        IAsyncEnumerable<ChatCompletionChunk> chunks, ThinkTagOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var split = new ThinkTagChunks(options);
        ExceptionDispatchInfo? failure = null;
        var stream = chunks.GetAsyncEnumerator(cancellationToken);
        await using (stream.ConfigureAwait(false))
        {
            while (true)
            {
                try
                {
                    if (!await stream.MoveNextAsync().ConfigureAwait(false))
                    {
                        break;
                    }
                }
                catch (Exception e) when (e is not OperationCanceledException && split.HoldsText)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                    break;
                }

                yield return split.Split(stream.Current);
            }
        }

        // A caller that continues after a failure first gets the text received until then; a canceled call ends immediately.
        if (split.End() is { } rest)
        {
            yield return rest;
        }

        failure?.Throw();
    }
}
