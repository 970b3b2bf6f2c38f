using System.Text.RegularExpressions;

namespace OpenRouterSharp.Testing.Simulation;

/// <summary>Finds the names in a prompt: capitalized words that do not begin a sentence, and what stands in quotation marks.</summary>
internal static partial class PromptNames
{
    /// <summary>Finds the names, each with those that it is listed with: "Lyon or in Oslo" is one group.</summary>
    /// <returns>The groups: first those after a preposition, which are more likely to be an argument, then the others.</returns>
    internal static IReadOnlyList<IReadOnlyList<string>> GroupsOf(string text)
    {
        var groups = new List<(bool IsPlaced, List<string> Names)>();
        var end = 0;
        foreach (Match match in Name().Matches(text))
        {
            var between = text[end..match.Index];
            if (groups.Count > 0 && Listing().IsMatch(between))
            {
                groups[^1].Names.Add(match.Groups["name"].Value);
            }
            else
            {
                groups.Add((Preposition().IsMatch(between), [match.Groups["name"].Value]));
            }

            end = match.Index + match.Length;
        }

        return [.. groups.OrderByDescending(static group => group.IsPlaced).Select(static group => group.Names)];
    }

    [GeneratedRegex("""["“](?<name>[^"“”]+)["”]|(?<=[\p{L}\p{N},;)] )(?<name>\p{Lu}[\p{L}\p{N}'’-]+(?: \p{Lu}[\p{L}\p{N}'’-]+)*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*(?:,|,?\s*(?:and|or|&))\s+(?:(?:in|at|of|for|from|to|near)\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Listing();

    [GeneratedRegex(@"\b(?:in|at|of|for|from|to|near)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();
}
