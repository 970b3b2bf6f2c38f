using System.Globalization;

namespace OpenRouterSharp.Packages.Tests.Tools;

/// <summary>The packages, made once for all tests from what is in the work tree now.</summary>
public sealed class PackedPackages : IPackageFolder, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openroutersharp-").FullName;
    private readonly Dictionary<string, Package> _packages = new(StringComparer.Ordinal);
    private SourceCopy? _source;

    /// <summary>Gets the version, which no package that lies around anywhere has.</summary>
    public string Version { get; } = "0.0.0-check." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    public string Folder => Path.Combine(_folder, "packages");

    internal SourceCopy Source => _source ?? throw new InvalidOperationException("Nothing was packed.");

    internal static IReadOnlyList<string> Ids { get; } = ["OpenRouterSharp", "OpenRouterSharp.Testing", "OpenRouterSharp.Testing.Server"];

    internal Package Library => Of("OpenRouterSharp");

    internal Package Testing => Of("OpenRouterSharp.Testing");

    internal Package TestingServer => Of("OpenRouterSharp.Testing.Server");

    public async ValueTask InitializeAsync()
    {
        foreach (var id in Ids)
        {
            Folders.Delete(Path.Combine(Folders.Packages, id.ToLowerInvariant()));
        }

        _source = await SourceCopy.MakeAsync(Path.Combine(_folder, "source"));
        foreach (var id in Ids.Reverse())
        {
            await PackAsync(id);
            _packages[id] = new Package(Folder, id, Version);
        }
    }

    internal Package Of(string id) => _packages[id];

    /// <summary>Makes an empty folder outside the repository, which is gone after the tests.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    /// <summary>The arguments that every build of the library's source has here.</summary>
    internal string[] BuildArguments =>
        ["--configuration", "Release", "--nologo", "--verbosity", "quiet", $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false"];

    public ValueTask DisposeAsync()
    {
        Folders.Delete(_folder);
        return ValueTask.CompletedTask;
    }

    private Task PackAsync(string project) => Command.DotnetAsync(Source.Folder, ["pack", $"src/{project}", "--output", Folder, .. BuildArguments]);
}
