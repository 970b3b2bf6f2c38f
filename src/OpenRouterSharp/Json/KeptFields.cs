using System.Text.Json;

namespace OpenRouterSharp.Json;

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
    /// Copies the fields without those that a member has a value for: one chunk can have an odd value in place of what another one contains,
    /// and an object must not have two members with one name.
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
