using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Moves leaked reasoning in a stream's chunks from the text to the reasoning member; other chunks remain the same objects.</summary>
internal sealed class ThinkTagChunks(ThinkTagOptions options)
{
    private readonly Dictionary<int, ThinkTagSplitter> _splitters = [];
    private ChatCompletionChunk? _last;

    /// <summary>Gets a value indicating whether text is being held back that no chunk has carried yet.</summary>
    internal bool HoldsText => _splitters.Values.Any(static splitter => splitter.HoldsText);

    internal ChatCompletionChunk Split(ChatCompletionChunk chunk)
    {
        _last = chunk;
        var choices = chunk.Choices;
        if (choices.Count == 1)
        {
            var choice = Split(choices[0], 0);
            return ReferenceEquals(choice, choices[0]) ? chunk : chunk with { Choices = new OneItemList<ChunkChoice>(choice) };
        }

        ChunkChoice[]? changed = null;
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = Split(choices[i], i);
            if (!ReferenceEquals(choice, choices[i]))
            {
                changed ??= [.. choices];
                changed[i] = choice;
            }
        }

        return changed is null ? chunk : chunk with { Choices = changed };
    }

    /// <summary>Releases the held text if the stream ends without a finish reason for its choices.</summary>
    internal ChatCompletionChunk? End()
    {
        if (!HoldsText)
        {
            return null;
        }

        var choices = new List<ChunkChoice>();
        foreach (var (index, splitter) in _splitters.Where(static held => held.Value.HoldsText).OrderBy(static held => held.Key))
        {
            var (thinking, answer) = splitter.End();
            choices.Add(new ChunkChoice { Index = index, Delta = With(new MessageDelta(), thinking, answer) });
        }

        return new ChatCompletionChunk { Head = _last!.Head, Choices = choices };
    }

    private static MessageDelta With(MessageDelta delta, string thinking, string answer) =>
        thinking.Length == 0 ? delta with { Content = answer } : delta with { Content = answer, Reasoning = VisibleReasoning.Of(delta.ReasoningDetails, delta.Reasoning) + thinking };

    private ChunkChoice Split(ChunkChoice choice, int position)
    {
        var splitter = SplitterOf(choice.Index ?? position);
        if (splitter.IsPastThinking)
        {
            return choice;
        }

        var delta = choice.Delta;
        var content = delta.Content ?? string.Empty;
        if (delta.Reasoning is { Length: > 0 } || delta.ReasoningDetails is { Count: > 0 })
        {
            splitter.Note(VisibleReasoning.Of(delta.ReasoningDetails, delta.Reasoning));
        }

        var (thinking, answer) = splitter.Add(content);
        if (choice.FinishReason is { Value.Length: > 0 } && splitter.HoldsText)
        {
            var (lastThinking, lastAnswer) = splitter.End();
            thinking += lastThinking;
            answer += lastAnswer;
        }

        return thinking.Length == 0 && string.Equals(answer, content, StringComparison.Ordinal) ? choice : choice with { Delta = With(delta, thinking, answer) };
    }

    private ThinkTagSplitter SplitterOf(int index)
    {
        if (!_splitters.TryGetValue(index, out var splitter))
        {
            splitter = new ThinkTagSplitter(options);
            _splitters.Add(index, splitter);
        }

        return splitter;
    }
}
