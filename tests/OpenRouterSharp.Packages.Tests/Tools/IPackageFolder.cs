namespace OpenRouterSharp.Packages.Tests.Tools;

/// <summary>Represents a folder of packages that a program outside the repository can use.</summary>
public interface IPackageFolder
{
    /// <summary>Gets the folder.</summary>
    string Folder { get; }

    /// <summary>Gets the version of the packages, which no other package has.</summary>
    string Version { get; }

    /// <summary>Creates an empty folder outside the repository, which is deleted after the tests.</summary>
    string NewFolder(string name);
}
