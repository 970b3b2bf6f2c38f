using System.Buffers;

namespace OpenRouterSharp;

/// <summary>The form of names that go to a model.</summary>
internal static class NameRule
{
    private const int MaxLength = 64;
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-";

    private static readonly SearchValues<char> _nameCharacters = SearchValues.Create(Letters);
    private static readonly SearchValues<char> _titleCharacters = SearchValues.Create(Letters + " ");

    /// <summary>Checks a function's or a schema's name, which must be there.</summary>
    internal static void Check(string? name, in Place place, string wire, IssueList issues)
    {
        const string Allowed = "1 to 64 letters, digits, '_' and '-' are allowed";
        if (name is null)
        {
            issues.Missing(place, "Name", $"Name is missing; {Allowed}.", wire);
        }
        else if (name.Length is 0 or > MaxLength || name.AsSpan().ContainsAnyExcept(_nameCharacters))
        {
            issues.Error(place, "Name", $"Name has another form than a name here must have: {Allowed}.", name, wire);
        }
    }

    /// <summary>Checks the name of an advisor or a subagent, which need not be there and may hold spaces.</summary>
    internal static void CheckTitle(string? name, in Place place, IssueList issues)
    {
        if (name is not null && (name.Length is 0 or > MaxLength || name.AsSpan().ContainsAnyExcept(_titleCharacters)))
        {
            issues.Error(place, "Name", "Name has another form than a name here must have: 1 to 64 letters, digits, spaces, '_' and '-' are allowed.", name);
        }
    }
}
