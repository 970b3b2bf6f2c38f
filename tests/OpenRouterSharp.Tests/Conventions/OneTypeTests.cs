using System.Text.RegularExpressions;

namespace OpenRouterSharp.Tests.Conventions;

/// <summary>Each source file declares the one top-level type that it is named for.</summary>
public sealed partial class OneTypeTests
{
    [Theory]
    [InlineData("OpenRouterSharp")]
    [InlineData("OpenRouterSharp.Testing")]
    [InlineData("OpenRouterSharp.Testing.Server")]
    public void Files_OfAPackage_DeclareTheOneTypeTheyAreNamedFor(string package) =>
        Assert.Empty(Library.Sources(package).Where(static source => !DeclaresItsType(source.Path, source.Lines)).Select(static source => source.Path));

    [Theory]
    [InlineData("Chat/Widget.cs", "public sealed record Widget(int Size);", true)]
    [InlineData("Chat/Widget.cs", "internal readonly ref struct Widget<T>(T value)", true)]
    [InlineData("Chat/Widget.cs", "internal delegate T? Widget<out T>(int size);", true)]
    [InlineData("Chat/Widget.Parts.cs", "public static partial class Widget", true)]
    [InlineData("Chat/Widget.cs", "public enum Widget", true)]
    [InlineData("Chat/Widget.cs", "[JsonConverter(typeof(Part))] public interface Widget", true)]
    [InlineData("Chat/Widget.cs", "public enum Gadget", false)]
    [InlineData("Chat/Widget.cs", "// Nothing.", false)]
    [InlineData("Chat/Widget.cs", "public class Widget;\ninternal class Gadget;", false)]
    [InlineData("Chat/Widget.cs", "public class Widget;\nfile class Gadget;", false)]
    [InlineData("Chat/Widget.cs", "public class Widget;\n    private class Nested;", true)]
    [InlineData("Chat/Widget.cs", "public interface Widget\npublic interface Widget<T> : Widget", false)]
    [InlineData("Json/IWire.cs", "public interface IWire\npublic interface IWire<TSelf> : IWire", true)]
    public void DeclaresItsType_OfAFile_IsWhatItShouldBe(string path, string text, bool expected) => Assert.Equal(expected, DeclaresItsType(path, text.Split('\n')));

    private static bool DeclaresItsType(string path, IReadOnlyList<string> lines)
    {
        var name = Path.GetFileName(path).Split('.')[0];
        var declared = lines.Select(static line => Declaration().Match(line)).Where(static match => match.Success).Select(static match => match.Groups["name"].Value).ToArray();

        // One contract in two halves: the second adds to the first what only its own type can express.
        return declared.SequenceEqual(path == "Json/IWire.cs" ? [name, name] : [name]);
    }

    // Top-level types begin in the first column.
    [GeneratedRegex(
        @"^(\[.*\]\s*)?((public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*((class|interface|enum|(record\s+)?struct|record(\s+class)?)\s+|delegate\s+\S+\s+)(?<name>\w+)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
