using System.IO.Compression;
using System.Xml.Linq;

namespace OpenRouterSharp.Packages.Tests.Tools;

/// <summary>What is in a package and in its symbol package.</summary>
internal sealed class Package
{
    // The envelope that every package has.
    private static readonly string[] _envelope = ["_rels/", "package/", "[Content_Types].xml"];

    private readonly string _path;

    internal Package(string folder, string id, string version)
    {
        Id = id;
        _path = Path.Combine(folder, $"{id}.{version}");
        Nuspec = XElement.Parse(Text(".nupkg", $"{id}.nuspec"));
    }

    internal string Id { get; }

    internal XElement Nuspec { get; }

    /// <summary>Gets the files of the package, without its envelope.</summary>
    internal IReadOnlyList<string> Files => Names(".nupkg");

    /// <summary>Gets the files of the symbol package, without its envelope.</summary>
    internal IReadOnlyList<string> SymbolFiles => Names(".snupkg");

    internal byte[] File(string name) => Bytes(".nupkg", name);

    internal byte[] SymbolFile(string name) => Bytes(".snupkg", name);

    internal string TextFile(string name) => Text(".nupkg", name);

    /// <summary>Gives an element of the description; names have no namespace here, since it changes with what the description uses.</summary>
    internal XElement? Metadata(string name) => Nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

    private List<string> Names(string extension)
    {
        using var archive = ZipFile.OpenRead(_path + extension);
        return [.. archive.Entries.Select(static entry => entry.FullName).Where(static name => !_envelope.Any(part => name.StartsWith(part, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }

    private string Text(string extension, string name)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(extension, name)));
        return reader.ReadToEnd();
    }

    private byte[] Bytes(string extension, string name)
    {
        using var archive = ZipFile.OpenRead(_path + extension);
        var entry = archive.GetEntry(name) ?? throw new FileNotFoundException($"{_path}{extension} has no {name}.");
        using var bytes = new MemoryStream();
        using (var content = entry.Open())
        {
            content.CopyTo(bytes);
        }

        return bytes.ToArray();
    }
}
