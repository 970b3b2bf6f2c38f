using System.Security;
using System.Xml.Linq;
using OpenRouterSharp.Packages.Tests.Tools;

namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>A project of somebody else's, outside the repository, that takes the library from the packages.</summary>
internal sealed class Consumer
{
    private Consumer(string folder) => Folder = folder;

    internal string Folder { get; }

    /// <summary>Writes the project: its framework and properties, the packages that it names, and its one file of code.</summary>
    internal static Consumer Write(IPackageFolder packages, string name, string properties, string[] references, string code)
    {
        var folder = packages.NewFolder(name);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), Configuration(packages.Folder));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), code);
        File.WriteAllText(Path.Combine(folder, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestorePackagesPath>{Folders.Packages}</RestorePackagesPath>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", references.Select(id => Reference(id, packages.Version)))}
              </ItemGroup>
            </Project>
            """);
        return new Consumer(folder);
    }

    /// <summary>Gives the file that says which shared frameworks the project's Release build runs on.</summary>
    internal string RuntimeConfiguration(string name) => Path.Combine(Folder, "bin", "Release", "net10.0", name + ".runtimeconfig.json");

    internal Task<string> DotnetAsync(params string[] arguments) => Command.DotnetAsync(Folder, arguments);

    private static string Reference(string id, string version) =>
        $"""<PackageReference Include="{id}" Version="{(id.StartsWith("OpenRouterSharp", StringComparison.Ordinal) ? version : VersionOf(id))}" />""";

    // The same as this repository's own tests have: those are here already.
    private static string VersionOf(string id) => XElement.Load(Path.Combine(Folders.Root, "Directory.Packages.props")).Descendants("PackageVersion")
        .Single(element => element.Attribute("Include")?.Value == id).Attribute("Version")!.Value;

    // Beside the machine's own sources; and what this repository was built with need not be fetched again.
    private static string Configuration(string packages) => $"""
        <configuration>
          <packageSources>
            <add key="under test" value="{SecurityElement.Escape(packages)}" />
          </packageSources>
          <fallbackPackageFolders>
            {(Directory.Exists(Folders.MachinePackages) ? $"""<add key="machine" value="{SecurityElement.Escape(Folders.MachinePackages)}" />""" : string.Empty)}
          </fallbackPackageFolders>
        </configuration>
        """;
}
