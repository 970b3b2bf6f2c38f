using System.Text.Json;

namespace OpenRouterSharp;

/// <summary>Merges fields that a stream may repeat; the last value counts.</summary>
internal static class KeptFields
{
    /// <summary>Returns the later value, unless it is null or empty.</summary>
    internal static string? Last(string? earlier, string? later) => string.IsNullOrEmpty(later) ? earlier : later;

    /// <summary>Merges the fields of another chunk.</summary>
    internal static void Merge(ref Dictionary<string, JsonElement>? fields, Dictionary<string, JsonElement>? more)
    {
        if (more is not { Count: > 0 })
        {
            return;
        }

        fields ??= [];
        foreach (var (name, value) in more)
        {
            fields[name] = value;
        }
    }

    /// <summary>Copies the fields, so that later chunks do not change a completion that was already returned.</summary>
    internal static Dictionary<string, JsonElement>? Copy(Dictionary<string, JsonElement>? fields) => fields is null ? null : new(fields);

    /// <summary>
    /// Copies the fields but for those of which a member holds a value: one chunk may have had something odd in the place of what another brought,
    /// and no object has two members of one name.
    /// </summary>
    internal static Dictionary<string, JsonElement>? CopyBeside(Dictionary<string, JsonElement>? fields, params ReadOnlySpan<(string Name, object? Value)> members)
    {
        if (Copy(fields) is not { } copy)
        {
            return null;
        }

        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                copy.Remove(name);
            }
        }

        return copy.Count > 0 ? copy : null;
    }
}
