using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Ensures that every tool call of a completion has a unique ID, because a result can only be sent back under an ID: some providers send none,
/// or the same ID for several calls.
/// </summary>
internal static class ToolCallIds
{
    /// <summary>Completes the calls of each choice; choices that need no change are returned unchanged.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="id">The generation ID.</param>
    /// <param name="created">The creation time.</param>
    internal static IReadOnlyList<ChatChoice>? Complete(IReadOnlyList<ChatChoice>? choices, string? id, long? created)
    {
        for (var i = 0; i < (choices?.Count ?? 0); i++)
        {
            if (choices![i]?.Message?.ToolCalls is not null)
            {
                return CompleteCalls(choices, id, created);
            }
        }

        return choices;
    }

    private static IReadOnlyList<ChatChoice> CompleteCalls(IReadOnlyList<ChatChoice> choices, string? id, long? created)
    {
        ChatChoice[]? changed = null;
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = choices[i];
            if (choice?.Message is { ToolCalls: { } calls } message && Missing(calls) is { } seen)
            {
                changed ??= [.. choices];
                changed[i] = choice with { Message = message with { ToolCalls = Complete(calls, seen, MadeUpId.Of(id, created, choice.Index ?? i, message)) } };
            }
        }

        return changed ?? choices;
    }

    /// <summary>Makes the call IDs of a response unique in the conversation that it is added to.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="taken">The IDs of the conversation; those of the calls are added.</param>
    /// <returns>The IDs to replace, with their replacements; <see langword="null"/> if all are unique.</returns>
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

    // The existing IDs, or null if each call has a unique one.
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

    private static List<ToolCall> Complete(IReadOnlyList<ToolCall> calls, HashSet<string> taken, MadeUpId made)
    {
        var complete = new List<ToolCall>(calls.Count);
        for (var i = 0; i < calls.Count; i++)
        {
            var call = calls[i];
            var isTaken = HasIdOfEarlier(calls, i, out var isRepetition);
            if (isRepetition)
            {
                // A repeated call must not run twice.
                continue;
            }

            if (call.Id is not { Length: > 0 } || isTaken)
            {
                // A value in place of the ID that is not one is replaced.
                var own = made.Unused(i, taken);
                call = call with { Id = own, AdditionalProperties = KeptFields.CopyBeside(call.AdditionalProperties, ("id", own)) };
            }

            complete.Add(call);
        }

        return complete;
    }

    private static bool HasIdOfEarlier(IReadOnlyList<ToolCall> calls, int position, out bool isRepetition)
    {
        var call = calls[position];
        var isKnown = false;
        isRepetition = false;
        for (var i = 0; i < position && !isRepetition && call.Id is { Length: > 0 } id; i++)
        {
            if (string.Equals(calls[i].Id, id, StringComparison.Ordinal))
            {
                isKnown = true;

                // Calls without arguments look alike, and some providers give all calls one ID.
                isRepetition = call.Name is { } name && !string.IsNullOrWhiteSpace(call.Arguments) && !ArgumentsJson.IsEmptyObject(call.Arguments)
                    && string.Equals(calls[i].Name, name, StringComparison.Ordinal) && ArgumentsJson.AreSame(calls[i].Arguments, call.Arguments);
            }
        }

        return isKnown;
    }
}
