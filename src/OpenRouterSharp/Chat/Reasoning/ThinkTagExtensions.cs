using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace OpenRouterSharp;

/// <summary>
/// Separates thinking from text where a host sends both as text, the thinking inside <c>&lt;think&gt;…&lt;/think&gt;</c>. Only a tag at the very
/// start of an answer counts, white space aside. The thinking goes to <see cref="AssistantMessage.Reasoning"/>, the new lines after the tags go
/// away, and everything else stays.
/// </summary>
/// <remarks>
/// No <see cref="AssistantMessage.ReasoningDetails"/> are made of it: they go back to the service exactly as it sent them, and it sent none.
/// Where the thinking comes separately and stands in the text once more, only the text loses it; a tag that nothing closes is then the answer's. The
/// text of old text completions is left alone.
/// </remarks>
public static class ThinkTagExtensions
{
    /// <summary>Separates the thinking from the text of a stream. A piece that may be the beginning of a tag is held until the next one.</summary>
    /// <param name="chunks">The stream.</param>
    /// <param name="options">How the host marks the thinking; <see langword="null"/> for <c>&lt;think&gt;</c>.</param>
    /// <returns>The stream, in which chunks without leaked thinking are the same objects as before.</returns>
    public static IAsyncEnumerable<ChatCompletionChunk> SplitThinkTags(this IAsyncEnumerable<ChatCompletionChunk> chunks, ThinkTagOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        return SplitAsync(chunks, options ?? new ThinkTagOptions());
    }

    /// <summary>Separates the thinking from the text of an answer.</summary>
    /// <param name="completion">The answer.</param>
    /// <param name="options">How the host marks the thinking; <see langword="null"/> for <c>&lt;think&gt;</c>.</param>
    /// <returns>The answer; the same object where no thinking leaked.</returns>
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

        // Where the thinking came as text alone, an empty list of details does not go back in its place (the fold of a stream does the same).
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

        // Who reads on after a failure gets what had arrived first. A cancelled call ends at once.
        if (split.End() is { } rest)
        {
            yield return rest;
        }

        failure?.Throw();
    }
}
