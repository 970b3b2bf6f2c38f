using OpenRouterSharp.Tests.Shared;

namespace OpenRouterSharp.Packages.Tests.Tools;

/// <summary>What a test needs of the machine. Where it is not there the test is skipped with the reason; in CI that is a failure.</summary>
internal static class Requires
{
    internal static void Git() => That(Command.Find("git") is not null, "There is no git here: install it.");

    internal static void Linker() => That(HasLinker(), "There is no linker here, which Native AOT needs: install clang or gcc, with zlib's headers (Windows: the C++ tools of Visual Studio).");

    internal static void That(bool isMet, string reason) => Requirement.That(isMet, reason);

    private static bool HasLinker() => OperatingSystem.IsWindows()
        ? File.Exists(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft Visual Studio", "Installer", "vswhere.exe"))
        : Command.Find("clang") is not null || Command.Find("gcc") is not null;
}
