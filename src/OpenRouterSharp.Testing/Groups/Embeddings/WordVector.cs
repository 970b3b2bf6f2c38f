using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpenRouterSharp.Testing.Groups.Embeddings;

/// <summary>Creates vectors of length 1, in which each word of a text has a direction of its own.</summary>
internal static class WordVector
{
    internal const int DefaultDimensions = 64;

    internal static string[] Words(string text) => text.ToLowerInvariant().Split(
        [' ', '\t', '\r', '\n', '.', ',', ';', ':', '!', '?', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    internal static float[] Of(string text, int dimensions)
    {
        var sums = new double[dimensions];
        foreach (var word in Words(text))
        {
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes(word));
            for (var i = 0; i + 1 < digest.Length; i += 4)
            {
                sums[BinaryPrimitives.ReadUInt16LittleEndian(digest.AsSpan(i)) % dimensions] += (digest[i + 2] & 1) == 0 ? 1 : -1;
            }
        }

        var length = Math.Sqrt(sums.Sum(static number => number * number));
        if (length == 0)
        {
            sums[0] = length = 1;
        }

        return [.. sums.Select(number => (float)(number / length))];
    }

    internal static string Base64(float[] vector)
    {
        var bytes = new byte[vector.Length * sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), vector[i]);
        }

        return Convert.ToBase64String(bytes);
    }
}
