using OpenRouterSharp.Json;

namespace OpenRouterSharp.ToolRuns;

/// <summary>
/// Counts identical calls: same function, same arguments. A call that the run has not seen before is progress and resets the counts, so that a model
/// may, for example, run the same tests again after each edit.
/// </summary>
internal sealed class Repetitions(int? max)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether a call was repeated after the model had been told.</summary>
    internal bool IsStuck { get; private set; }

    /// <summary>Counts the calls of the conversation since the last user message, for a run that continues.</summary>
    internal void Replay(IReadOnlyList<Message> messages)
    {
        var start = messages.Count;
        while (start > 0 && messages[start - 1] is AssistantMessage or ToolMessage)
        {
            start--;
        }

        for (var i = start; i < messages.Count; i++)
        {
            if (messages[i] is AssistantMessage { ToolCalls: { Count: > 0 } calls })
            {
                Add(calls);
            }
        }
    }

    /// <summary>Counts the calls of a completion.</summary>
    internal void Add(IReadOnlyList<ToolCall> calls)
    {
        if (max is null)
        {
            return;
        }

        // Identical calls in one completion count once.
        var keys = calls.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        if (keys.Any(key => !_seen.Contains(key)))
        {
            _counts.Clear();
        }

        IsStuck = false;
        foreach (var key in keys)
        {
            _seen.Add(key);
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
            IsStuck |= _counts[key] > max + 1;
        }
    }

    /// <summary>Determines whether a call of the last completion is one too many.</summary>
    internal bool IsTooMany(ToolCall call) => max is not null && _counts.GetValueOrDefault(KeyOf(call)) > max;

    // White space makes no other call; the order of the members is left as it is.
    private static string KeyOf(ToolCall call) => $"{call.Name}\n{(call.TryParseArguments(out var arguments) ? RawJson.Compact(arguments) : call.Arguments)}";
}
