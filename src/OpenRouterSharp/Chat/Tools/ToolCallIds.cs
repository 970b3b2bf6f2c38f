namespace OpenRouterSharp;

/// <summary>
/// Gives every tool call of an answer an id of its own, since the result of a call can only be sent back under one: some providers send none,
/// or one id for several calls.
/// </summary>
internal static class ToolCallIds
{
    /// <summary>Completes the calls of each choice; what needs nothing is returned as it is.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="id">The id of the generation.</param>
    /// <param name="created">When the answer was made.</param>
    internal static IReadOnlyList<ChatChoice>? Complete(IReadOnlyList<ChatChoice>? choices, string? id, long? created)
    {
        ChatChoice[]? changed = null;
        for (var i = 0; i < (choices?.Count ?? 0); i++)
        {
            var choice = choices![i];
            if (choice?.Message is { ToolCalls: { } calls } message && Missing(calls) is { } seen)
            {
                changed ??= [.. choices];
                changed[i] = choice with { Message = message with { ToolCalls = Complete(calls, seen, MadeUpId.Of(id, created, choice.Index ?? i, message)) } };
            }
        }

        return changed ?? choices;
    }

    /// <summary>Makes the ids of an answer's calls differ from those of the conversation that it goes back into.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="taken">The ids of the conversation, to which those of the calls are added.</param>
    /// <returns>What is to be called by another id; <see langword="null"/> where all differ.</returns>
    internal static Dictionary<string, string>? Renamed(IReadOnlyList<ToolCall> calls, HashSet<string> taken)
    {
        Dictionary<string, string>? renamed = null;
        for (var i = 0; i < calls.Count; i++)
        {
            if (calls[i]?.Id is { } id && !taken.Add(id))
            {
                (renamed ??= new(StringComparer.Ordinal))[id] = new MadeUpId(id).Unused(i, taken);
            }
        }

        return renamed;
    }

    // The ids that are there, or null where each call has one of its own.
    private static HashSet<string>? Missing(IReadOnlyList<ToolCall> calls)
    {
        if (calls.Count == 1 && calls[0].Id is { Length: > 0 })
        {
            return null;
        }

        var isMissing = false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < calls.Count; i++)
        {
            isMissing |= calls[i].Id is not { Length: > 0 } id || !seen.Add(id);
        }

        return isMissing ? seen : null;
    }

    private static ToolCall[] Complete(IReadOnlyList<ToolCall> calls, HashSet<string> taken, MadeUpId made)
    {
        var first = new HashSet<string>(StringComparer.Ordinal);
        ToolCall[] complete = [.. calls];
        for (var i = 0; i < complete.Length; i++)
        {
            if (complete[i].Id is not { Length: > 0 } id || !first.Add(id))
            {
                // What stood in the id's place, and was none, gives way.
                var own = made.Unused(i, taken);
                complete[i] = complete[i] with { Id = own, AdditionalProperties = KeptFields.CopyBeside(complete[i].AdditionalProperties, ("id", own)) };
            }
        }

        return complete;
    }
}
