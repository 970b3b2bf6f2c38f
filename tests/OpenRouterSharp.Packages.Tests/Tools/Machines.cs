using System.Runtime.InteropServices;
using OpenRouterSharp.Tests.Shared;

namespace OpenRouterSharp.Packages.Tests.Tools;

/// <summary>Represents the machines that a released package has images for.</summary>
internal static class Machines
{
    /// <summary>Gets the targets that a released package has an image for.</summary>
    internal static IReadOnlyList<string> Targets { get; } = ["linux-arm64", "linux-x64", "osx-arm64", "win-x64"];

    /// <summary>Gets the target whose image this machine runs; skips the test where there is none.</summary>
    internal static string Target
    {
        get
        {
            var target = RuntimeInformation.RuntimeIdentifier;
            Requirement.That(Targets.Contains(target), $"There is no image for {target}.");
            return target;
        }
    }
}
