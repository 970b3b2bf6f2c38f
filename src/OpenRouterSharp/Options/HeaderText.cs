using System.Buffers;
using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Validates header text when it is set, before a request fails on it.</summary>
internal static class HeaderText
{
    private const int MaxCategories = 2;
    private const int MaxCategoryLength = 30;

    private static readonly SearchValues<char> _tokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> _categoryCharacters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz-");

    /// <summary>Validates an API key; the exception message never contains it.</summary>
    internal static string Key(string value, string parameter)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException("The API key is empty. Create one at https://openrouter.ai/keys.", parameter);
        }

        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is <= ' ' or > '~')
            {
                throw InvalidKey(value[i], i, parameter);
            }
        }

        return value;
    }

    private static ArgumentException InvalidKey(char character, int position, string parameter) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"The API key contains a character that is not valid in a header (U+{(int)character:X4} at position {position}). Check for a line break or space copied with it."),
        parameter);

    /// <summary>Validates a header value: printable ASCII, which every HTTP implementation transmits unchanged.</summary>
    internal static string Value(string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return ValueProblem(value) is { } problem ? throw new ArgumentException(problem, parameter) : value;
    }

    /// <summary>Validates a header name.</summary>
    internal static string Name(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        return NameProblem(name) is { } problem ? throw new ArgumentException(problem, parameter) : name;
    }

    /// <summary>Returns the reason why a header value is invalid, or <see langword="null"/> if it is valid.</summary>
    internal static string? ValueProblem(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is not ('\t' or (>= ' ' and <= '~')))
            {
                return string.Create(CultureInfo.InvariantCulture, $"A header value may contain printable ASCII characters only; this one contains U+{(int)value[i]:X4} at position {i}.");
            }
        }

        return null;
    }

    /// <summary>Returns the reason why a header name is invalid, or <see langword="null"/> if it is valid.</summary>
    internal static string? NameProblem(string name)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(_tokenCharacters))
        {
            return $"'{Printable(name)}' is not a valid header name: letters, digits and !#$%&'*+-.^_`|~ are allowed.";
        }

        return IsReserved(name) ? $"The header '{name}' is set by the library; use the dedicated option instead." : null;
    }

    internal static IReadOnlyList<string> Categories(IReadOnlyList<string> value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (value.Count > MaxCategories)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"At most {MaxCategories} categories are allowed; {value.Count} were given."), parameter);
        }

        foreach (var category in value)
        {
            if (category is not { Length: > 0 and <= MaxCategoryLength } || category.AsSpan().ContainsAnyExcept(_categoryCharacters))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{Printable(category)}' is not a valid category: use 1 to {MaxCategoryLength} lowercase letters, digits and hyphens, for example 'cli-agent'."),
                    parameter);
            }
        }

        return [.. value];
    }

    /// <summary>Returns a text without its control characters.</summary>
    internal static string Printable(string? text) => text is null ? "null" : string.Concat(text.Select(static c => char.IsControl(c) ? '?' : c));

    private static bool IsReserved(string name) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Accept", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Host", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);
}
