using System.Buffers;

namespace OpenRouterSharp;

/// <summary>Validates the format of names that are sent to a model.</summary>
internal static class NameRule
{
    private const int MaxLength = 64;
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-";

    private static readonly SearchValues<char> _nameCharacters = SearchValues.Create(Letters);
    private static readonly SearchValues<char> _titleCharacters = SearchValues.Create(Letters + " ");

    /// <summary>Validates the name of a function or a schema, which is required.</summary>
    internal static void Check(string? name, in Place place, string wire, IssueList issues)
    {
        const string Allowed = "1 to 64 letters, digits, '_' and '-' are allowed";
        if (name is null)
        {
            issues.Missing(place, "Name", $"Name is missing; {Allowed}.", wire);
        }
        else if (name.Length is 0 or > MaxLength || name.AsSpan().ContainsAnyExcept(_nameCharacters))
        {
            issues.Error(place, "Name", $"Name is invalid: {Allowed}.", name, wire);
        }
    }

    /// <summary>Returns a value indicating whether a string has the characters of an ID, at least one and not more than the maximum.</summary>
    internal static bool IsId(string id, int maxLength) => id.Length > 0 && id.Length <= maxLength && !id.AsSpan().ContainsAnyExcept(_nameCharacters);

    /// <summary>Validates the name of an advisor or a subagent, which is optional and can contain spaces.</summary>
    internal static void CheckTitle(string? name, in Place place, IssueList issues)
    {
        if (name is not null && (name.Length is 0 or > MaxLength || name.AsSpan().ContainsAnyExcept(_titleCharacters)))
        {
            issues.Error(place, "Name", "Name is invalid: 1 to 64 letters, digits, spaces, '_' and '-' are allowed.", name);
        }
    }
}
