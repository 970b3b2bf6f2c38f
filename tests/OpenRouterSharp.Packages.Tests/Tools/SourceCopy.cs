namespace OpenRouterSharp.Packages.Tests.Tools;

/// <summary>What the packages are made of, apart from the work tree: with a commit of its own and the address of a repository, which a work tree may lack.</summary>
internal sealed class SourceCopy
{
    internal const string Repository = "https://github.com/example/OpenRouterSharp";

    private static readonly string[] _parts =
        ["src", "assets", "README.md", "BannedSymbols.txt", "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", ".gitattributes", ".gitignore"];

    private SourceCopy(string folder, string? commit)
    {
        Folder = folder;
        Commit = commit;
    }

    internal string Folder { get; }

    /// <summary>Gets the commit, or <see langword="null"/> where there is no git.</summary>
    internal string? Commit { get; }

    internal static async Task<SourceCopy> MakeAsync(string folder)
    {
        foreach (var part in _parts)
        {
            Copy(new FileInfo(Path.Combine(Folders.Root, part)), Path.Combine(folder, part));
        }

        if (Command.Find("git") is not { } git)
        {
            return new SourceCopy(folder, commit: null);
        }

        await Command.RunAsync(folder, git, "init", "--quiet");
        await Command.RunAsync(folder, git, "remote", "add", "origin", Repository + ".git");
        await Command.RunAsync(folder, git, "add", "--all");
        await Command.RunAsync(folder, git, "-c", "user.name=Tests", "-c", "user.email=tests@example.com", "-c", "commit.gpgSign=false", "commit", "--quiet", "--no-verify", "--message", "The source");
        return new SourceCopy(folder, (await Command.RunAsync(folder, git, "rev-parse", "HEAD")).Trim());
    }

    /// <summary>Makes a second copy of the same commit.</summary>
    internal async Task<SourceCopy> CloneAsync(string folder)
    {
        var git = Command.Find("git") ?? throw new InvalidOperationException("There is no git here.");
        await Command.RunAsync(Path.GetTempPath(), git, "clone", "--quiet", Folder, folder);
        await Command.RunAsync(folder, git, "remote", "set-url", "origin", Repository + ".git");
        return new SourceCopy(folder, Commit);
    }

    private static void Copy(FileInfo from, string to)
    {
        if (from.Exists)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            from.CopyTo(to);
            return;
        }

        foreach (var entry in new DirectoryInfo(from.FullName).EnumerateFileSystemInfos().Where(static entry => entry.Name is not ("bin" or "obj")))
        {
            Copy(new FileInfo(entry.FullName), Path.Combine(to, entry.Name));
        }
    }
}
