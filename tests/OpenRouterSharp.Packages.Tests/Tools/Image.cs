using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OpenRouterSharp.Packages.Tests.Tools;

/// <summary>What an assembly file says of itself.</summary>
internal static class Image
{
    // Images for other systems than Windows mark themselves: https://github.com/dotnet/runtime/blob/main/docs/design/coreclr/botr/readytorun-format.md#pe-headers-and-cli-headers
    private const int Linux = 0x7B79;
    private const int Apple = 0x4644;

    internal static bool HasMachineCode(byte[] assembly)
    {
        using var reader = new PEReader(new MemoryStream(assembly));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    /// <summary>Gets the processor of an image for a target.</summary>
    internal static Machine ProcessorOf(byte[] assembly, string target)
    {
        using var reader = new PEReader(new MemoryStream(assembly));
        var system = target.StartsWith("linux-", StringComparison.Ordinal) ? Linux : target.StartsWith("osx-", StringComparison.Ordinal) ? Apple : 0;
        return (Machine)((int)reader.PEHeaders.CoffHeader.Machine ^ system);
    }

    /// <summary>Gets the id of the module, and that of the symbols that belong to it.</summary>
    internal static (Guid Module, Guid Symbols) IdentityOf(byte[] assembly)
    {
        using var reader = new PEReader(new MemoryStream(assembly));
        var metadata = reader.GetMetadataReader();
        var symbols = reader.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.CodeView);
        return (metadata.GetGuid(metadata.GetModuleDefinition().Mvid), reader.ReadCodeViewDebugDirectoryData(symbols).Guid);
    }
}
