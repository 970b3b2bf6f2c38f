using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>A program compiled to machine code, and the compiler's map of what is in it.</summary>
internal sealed partial class NativeProgram
{
    private readonly IReadOnlyList<string> _names;

    internal NativeProgram(PublishedProgram program)
    {
        Program = program;
        Size = new FileInfo(program.Path).Length;
        var map = Directory.EnumerateFiles(Path.Combine(program.Folder, "obj"), "*.map.xml", SearchOption.AllDirectories).Single();
        _names = [.. XElement.Load(map).Descendants().Select(static node => node.Attribute("Name")?.Value).OfType<string>()];
    }

    internal PublishedProgram Program { get; }

    /// <summary>Gets the size of the executable, in bytes.</summary>
    internal long Size { get; }

    /// <summary>Gets the serializer's descriptions of the library's own types, and the generated contexts that make them.</summary>
    internal IReadOnlyList<string> JsonDescriptions => [.. _names.SelectMany(static name => Description().Matches(name).Select(static match => match.Value)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Gets the names in the map that contain one of some words.</summary>
    internal IReadOnlyList<string> Containing(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return [.. _names.Where(name => all.Any(word => name.Contains(word, StringComparison.Ordinal)))];
    }

    // In the map's spelling, which has an underscore for each character that a symbol may not have.
    [GeneratedRegex("JsonTypeInfo_1<OpenRouterSharp_[A-Za-z0-9_]+>|OpenRouterSharp_[A-Za-z0-9_]*JsonContext(?![A-Za-z0-9])")]
    private static partial Regex Description();
}
