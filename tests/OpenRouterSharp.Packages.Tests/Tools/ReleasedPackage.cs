namespace OpenRouterSharp.Packages.Tests.Tools;

/// <summary>The library's package as it is released, with machine code, made once from the same source as the other packages.</summary>
public sealed class ReleasedPackage(PackedPackages packages) : IPackageFolder, IAsyncLifetime
{
    private Package? _package;

    public string Folder => Path.Combine(packages.Folder, "released");

    public string Version => packages.Version + ".released";

    internal Package Package => _package ?? throw new InvalidOperationException("Nothing was packed.");

    internal SourceCopy Source => packages.Source;

    /// <summary>Gets the size of the package, in bytes.</summary>
    internal long Size => new FileInfo(Path.Combine(Folder, $"OpenRouterSharp.{Version}.nupkg")).Length;

    public async ValueTask InitializeAsync()
    {
        await PackAsync(packages.Source, Folder);
        _package = new Package(Folder, "OpenRouterSharp", Version);
    }

    /// <summary>Packs a copy of the source.</summary>
    internal Task PackAsync(SourceCopy source, string folder) =>
        Command.DotnetAsync(source.Folder, ["pack", "src/OpenRouterSharp", "--output", folder, "-p:PackReadyToRun=true", .. packages.BuildArguments, $"-p:Version={Version}"]);

    public string NewFolder(string name) => packages.NewFolder(name);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
