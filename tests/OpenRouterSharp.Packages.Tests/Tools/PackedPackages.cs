using System.Globalization;

namespace OpenRouterSharp.Packages.Tests.Tools;

/// <summary>Both packages, made once for all tests from what is in the work tree now.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openroutersharp-").FullName;
    private SourceCopy? _source;

    /// <summary>Gets the version, which no package that lies around anywhere has.</summary>
    internal string Version { get; } = "0.0.0-check." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    internal string Folder => Path.Combine(_folder, "packages");

    internal SourceCopy Source => _source ?? throw new InvalidOperationException("Nothing was packed.");

    internal Package Library { get; private set; } = null!;

    internal Package Testing { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (var id in new[] { "openroutersharp", "openroutersharp.testing" })
        {
            Folders.Delete(Path.Combine(Folders.Packages, id));
        }

        _source = await SourceCopy.MakeAsync(Path.Combine(_folder, "source"));
        await PackAsync("OpenRouterSharp.Testing");
        await PackAsync("OpenRouterSharp");
        Library = new Package(Folder, "OpenRouterSharp", Version);
        Testing = new Package(Folder, "OpenRouterSharp.Testing", Version);
    }

    /// <summary>Makes an empty folder outside the repository, which is gone after the tests.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

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
