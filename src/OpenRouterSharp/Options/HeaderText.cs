using System.Buffers;
using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Checks what goes into a header, at the line that sets it.</summary>
internal static class HeaderText
{
    private const int MaxCategories = 2;
    private const int MaxCategoryLength = 30;

    private static readonly SearchValues<char> _tokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> _categoryCharacters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz-");

    /// <summary>Checks an API key; the message never shows it.</summary>
    internal static string Key(string value, string parameter)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException("The API key is empty. Make one at https://openrouter.ai/keys.", parameter);
        }

        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is <= ' ' or > '~')
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The API key holds a character that no header can carry (U+{(int)value[i]:X4} at position {i}). Was a line break or a space copied with it?"),
                    parameter);
            }
        }

        return value;
    }

    /// <summary>Checks a header's value: printable ASCII, as HTTP carries it everywhere.</summary>
    internal static string Value(string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return ValueProblem(value) is { } problem ? throw new ArgumentException(problem, parameter) : value;
    }

    /// <summary>Checks a header's name.</summary>
    internal static string Name(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        return NameProblem(name) is { } problem ? throw new ArgumentException(problem, parameter) : name;
    }

    /// <summary>Says what is wrong with a header's value, if anything.</summary>
    internal static string? ValueProblem(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is not ('\t' or (>= ' ' and <= '~')))
            {
                return string.Create(CultureInfo.InvariantCulture, $"A header's value may hold printable ASCII only; this one has U+{(int)value[i]:X4} at position {i}.");
            }
        }

        return null;
    }

    /// <summary>Says what is wrong with a header's name, if anything.</summary>
    internal static string? NameProblem(string name)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(_tokenCharacters))
        {
            return $"'{Printable(name)}' is no name of a header: letters, digits and !#$%&'*+-.^_`|~ are allowed.";
        }

        return IsReserved(name) ? $"The header '{name}' is written by the library itself; it has an option of its own." : null;
    }

    internal static IReadOnlyList<string> Categories(IReadOnlyList<string> value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (value.Count > MaxCategories)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"At most {MaxCategories} categories are allowed; there are {value.Count}."), parameter);
        }

        foreach (var category in value)
        {
            if (category is not { Length: > 0 and <= MaxCategoryLength } || category.AsSpan().ContainsAnyExcept(_categoryCharacters))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{Printable(category)}' is no category: 1 to {MaxCategoryLength} lower-case letters, digits and hyphens are allowed, for instance 'cli-agent'."),
                    parameter);
            }
        }

        return [.. value];
    }

    /// <summary>Shows a text without its control characters.</summary>
    internal static string Printable(string? text) => text is null ? "null" : string.Concat(text.Select(static c => char.IsControl(c) ? '?' : c));

    private static bool IsReserved(string name) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Accept", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Host", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);
}
