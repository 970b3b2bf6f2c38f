using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpenRouterSharp.Batches.Sending;

/// <summary>Remembers the IDs of a run, of any length, in 16 bytes each.</summary>
internal sealed class RowIds
{
    private readonly HashSet<UInt128> _seen = [];

    /// <summary>Adds an ID.</summary>
    /// <returns><see langword="true"/> if it is new; otherwise, <see langword="false"/>.</returns>
    internal bool Add(string id) => _seen.Add(Digest(id));

    private static UInt128 Digest(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
