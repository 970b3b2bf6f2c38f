namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>What a run of a program told of itself.</summary>
/// <param name="Location">The file that the library was loaded from.</param>
/// <param name="Assemblies">The names of the loaded assemblies.</param>
internal sealed record ChatRun(string Location, IReadOnlyList<string> Assemblies);
