using System.Text.RegularExpressions;
using OpenRouterSharp.Tests.Conventions;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>Every block of C# in the README and in docs/ equals a marked region of code that is compiled.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Library.Root, "*.md").Concat(Docs()).Concat(PackageReadmes()).Select(static path => Path.GetRelativePath(Library.Root, path))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void CSharpBlocks_OfAPage_AreCompiledRegions(string page)
    {
        var regions = Directory.EnumerateFiles(Path.Combine(Library.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Library.Root, "samples"), "*.cs", SearchOption.AllDirectories))
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(static path => Region().Matches(Lines(path)).Select(static match => Dedented(match.Groups["code"].Value)))
            .ToHashSet(StringComparer.Ordinal);

        var strangers = Block().Matches(Lines(Path.Combine(Library.Root, page))).Select(static match => Dedented(match.Groups["code"].Value)).Where(code => !regions.Contains(code));

        Assert.Empty(strangers);
    }

    private static IEnumerable<string> Docs()
    {
        var folder = Path.Combine(Library.Root, "docs");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories) : [];
    }

    private static IEnumerable<string> PackageReadmes() =>
        Directory.EnumerateDirectories(Path.Combine(Library.Root, "src")).Select(static folder => Path.Combine(folder, "README.md")).Where(File.Exists);

    private static string Lines(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string Dedented(string code)
    {
        var lines = code.Trim('\n').Split('\n');
        var indent = lines.Where(static line => line.Trim().Length > 0).Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..].TrimEnd() : line.TrimEnd())).TrimEnd();
    }

    [GeneratedRegex(@"^[ \t]*#region [^\n]*\n(?<code>.*?)\n[ \t]*#endregion", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)\n```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
