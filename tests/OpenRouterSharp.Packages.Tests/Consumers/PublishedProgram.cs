namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>A program as it is published.</summary>
/// <param name="Folder">The folder of its project.</param>
/// <param name="Path">The executable.</param>
internal sealed record PublishedProgram(string Folder, string Path);
