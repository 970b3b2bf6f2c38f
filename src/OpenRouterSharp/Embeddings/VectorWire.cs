using System.Buffers.Binary;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Embeddings;

/// <summary>Reads and writes vectors: lists of numbers, or the Base64 of little-endian 32-bit numbers.</summary>
internal static class VectorWire
{
    private const int TypicalDimensions = 1536;

    /// <summary>Reads a vector. One that cannot be read is kept raw.</summary>
    internal static ReadOnlyMemory<float> Read(ref WireReader json)
    {
        var start = json;
        if ((json.IsArray ? Numbers(ref json) : json.IsString ? Encoded(json.Text()) : null) is { } vector)
        {
            return vector;
        }

        json = start;
        json.KeepOdd();
        return default;
    }

    internal static void Write(Utf8JsonWriter json, ReadOnlySpan<float> vector, bool asBase64)
    {
        if (asBase64)
        {
            var bytes = new byte[vector.Length * sizeof(float)];
            for (var i = 0; i < vector.Length; i++)
            {
                BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), vector[i]);
            }

            json.WriteStringValue(Convert.ToBase64String(bytes));
            return;
        }

        json.WriteStartArray();
        foreach (var number in vector)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static float[]? Numbers(ref WireReader json)
    {
        var numbers = new List<float>(TypicalDimensions);
        while (json.NextItem())
        {
            if (json.Kind != JsonTokenType.Number || !json.TryGetDouble(out var number) || !float.IsFinite((float)number))
            {
                return null;
            }

            numbers.Add((float)number);
        }

        return [.. numbers];
    }

    private static float[]? Encoded(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(text, bytes, out var count) || count % sizeof(float) != 0)
        {
            return null;
        }

        var numbers = new float[count / sizeof(float)];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(i * sizeof(float)));
        }

        return numbers;
    }
}
