using System.Globalization;

namespace OpenRouterSharp;

/// <summary>
/// Ensures that every tool call of a completion has a unique ID, because a result can only be sent back under an ID: some providers send none,
/// or the same ID for several calls.
/// </summary>
internal static class ToolCallIds
{
    /// <summary>Completes the IDs of the calls in each choice; choices that need no change are returned unchanged.</summary>
    internal static IReadOnlyList<ChatChoice>? Complete(IReadOnlyList<ChatChoice>? choices)
    {
        ChatChoice[]? changed = null;
        for (var i = 0; i < (choices?.Count ?? 0); i++)
        {
            var choice = choices![i];
            if (choice?.Message is { ToolCalls: { } calls } message && Complete(calls, choice.Index ?? i) is { } complete)
            {
                changed ??= [.. choices];
                changed[i] = choice with { Message = message with { ToolCalls = complete } };
            }
        }

        return changed ?? choices;
    }

    // Returns null if nothing changes.
    private static ToolCall[]? Complete(IReadOnlyList<ToolCall> calls, int choice)
    {
        HashSet<string>? seen = null;
        ToolCall[]? changed = null;
        for (var i = 0; i < calls.Count; i++)
        {
            var id = calls[i].Id;
            if (string.IsNullOrEmpty(id) || !(seen ??= new(StringComparer.Ordinal)).Add(id))
            {
                changed ??= [.. calls];
                changed[i] = calls[i] with { Id = string.Empty };
            }
        }

        for (var i = 0; i < (changed?.Length ?? 0); i++)
        {
            if (changed![i].Id is not { Length: > 0 })
            {
                changed[i] = changed[i] with { Id = Unused(string.Create(CultureInfo.InvariantCulture, $"call_{choice}_{i}"), seen ??= new(StringComparer.Ordinal)) };
            }
        }

        return changed;
    }

    private static string Unused(string id, HashSet<string> seen)
    {
        while (!seen.Add(id))
        {
            id += "_";
        }

        return id;
    }
}
