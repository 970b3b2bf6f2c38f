using System.Reflection;

namespace OpenRouterSharp.Packages.Tests.Tools;

/// <summary>Where things are.</summary>
internal static class Folders
{
    /// <summary>Gets the root of the repository.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>Gets where the programs of these tests take their packages from; runtimes and compilers stay there from run to run, the packages under test do not.</summary>
    internal static string Packages { get; } = Path.Combine(Root, "artifacts", "package-tests", "packages");

    /// <summary>Gets where this project's own packages are.</summary>
    internal static string MachinePackages { get; } =
        typeof(Folders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "PackageFolder").Value!;

    internal static void Delete(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        // Git's objects are read-only, which on Windows means undeletable.
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(static _ => OperatingSystem.IsWindows()))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OpenRouterSharp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No OpenRouterSharp.sln above {AppContext.BaseDirectory}.");
    }
}
