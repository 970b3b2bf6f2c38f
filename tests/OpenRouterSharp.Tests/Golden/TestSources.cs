using System.Text.Json;
using System.Text.RegularExpressions;
using OpenRouterSharp.Tests.Conventions;

namespace OpenRouterSharp.Tests.Golden;

/// <summary>The JSON objects that stand in the sources of the tests.</summary>
internal static partial class TestSources
{
    internal static IReadOnlyList<string> Objects() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Library.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => Path.GetFileName(Path.GetDirectoryName(file)) != "Golden")
            .Order(StringComparer.Ordinal)
            .SelectMany(static file => Literal().Matches(File.ReadAllText(file)))
            .SelectMany(static match => Candidates(match.Groups["text"].Value))
            .Where(IsObject)
            .Distinct(),
    ];

    // A literal is JSON itself, or lines of a stream.
    private static IEnumerable<string> Candidates(string literal) => literal.ReplaceLineEndings("\n").Split('\n')
        .Select(static line => line.Trim())
        .Select(static line => line.StartsWith("data: ", StringComparison.Ordinal) ? line["data: ".Length..] : line)
        .Append(string.Concat(literal.ReplaceLineEndings("\n").Split('\n').Select(static line => line.Trim())));

    private static bool IsObject(string text)
    {
        if (!text.StartsWith('{') || text.Any(static character => character < ' '))
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex("""(?<quotes>"{3,})(?<text>.*?)\k<quotes>""", RegexOptions.Singleline)]
    private static partial Regex Literal();
}
