using System.Text;
using System.Text.RegularExpressions;
using OpenRouterSharp.Tests.Conventions;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>Every relative link of a page leads to a file that is there, and to a heading in it.</summary>
public sealed partial class LinkTests
{
    [Theory]
    [MemberData(nameof(DocumentationTests.Pages), MemberType = typeof(DocumentationTests))]
    public void Links_OfAPage_LeadSomewhere(string page)
    {
        var path = Path.Combine(Library.Root, page);

        Assert.DoesNotContain(Link().Matches(Text(path)).Select(static match => match.Groups["target"].Value), target => !LeadsSomewhere(path, target));
    }

    [Theory]
    [InlineData("[a](resilience.md)", true)]
    [InlineData("[a](resilience.md#five-timeouts)", true)]
    [InlineData("[a](../README.md)", true)]
    [InlineData("[a](https://example.com/nowhere)", true)]
    [InlineData("[a](nowhere.md)", false)]
    [InlineData("[a](resilience.md#nowhere)", false)]
    [InlineData("[a](#nowhere)", false)]
    public void LeadsSomewhere_OfALink_IsKnown(string markdown, bool expected) =>
        Assert.Equal(expected, LeadsSomewhere(Path.Combine(Library.Root, "docs", "telemetry.md"), Link().Match(markdown).Groups["target"].Value));

    [Fact]
    public void Index_OfTheDocumentation_NamesEveryPage()
    {
        var folder = Path.Combine(Library.Root, "docs");

        Assert.DoesNotContain(
            Directory.EnumerateFiles(folder, "*.md").Select(Path.GetFileName),
            name => name != "README.md" && !Text(Path.Combine(folder, "README.md")).Contains($"]({name})", StringComparison.Ordinal));
    }

    private static bool LeadsSomewhere(string page, string target)
    {
        if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal))
        {
            return true;
        }

        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
        return (File.Exists(file) || Directory.Exists(file)) && (parts.Length == 1 || Anchors(file).Contains(parts[1]));
    }

    private static IEnumerable<string> Anchors(string file) => Heading().Matches(Text(file)).Select(static match => Anchor(match.Groups["title"].Value));

    // GitHub's rule: lower case, spaces become hyphens, all but letters, digits, hyphens and underscores goes.
    private static string Anchor(string title)
    {
        var anchor = new StringBuilder();
        foreach (var c in title.Trim())
        {
            if (c == ' ')
            {
                anchor.Append('-');
            }
            else if (char.IsLetterOrDigit(c) || c is '-' or '_')
            {
                anchor.Append(char.ToLowerInvariant(c));
            }
        }

        return anchor.ToString();
    }

    // Without the blocks of code, in which brackets and hashes mean something else.
    private static string Text(string path) => Block().Replace(File.ReadAllText(path).ReplaceLineEndings("\n"), string.Empty);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
