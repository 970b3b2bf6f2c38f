using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>Reads an answer by the serializer, which reads all that is JSON but for one thing: a name with half of a surrogate pair in it.</summary>
internal static class PlainAnswer
{
    // An escape such as \ud83d.
    private const int EscapeLength = 6;

    /// <summary>Reads an answer. In names, half a surrogate pair becomes U+FFFD: a server that cuts a name there must not make the whole answer unreadable.</summary>
    /// <exception cref="JsonException">The data is not an answer.</exception>
    internal static T? Read<T>(ReadOnlySpan<byte> data)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(data, OpenRouterJson.Info<T>());
        }
        catch (JsonException e) when (e.InnerException is InvalidOperationException)
        {
            var mended = data.ToArray();
            if (!TryMendNames(mended))
            {
                throw;
            }

            return JsonSerializer.Deserialize(mended, OpenRouterJson.Info<T>());
        }
    }

    // Whether there was anything to mend. The reader stands behind what is changed.
    private static bool TryMendNames(byte[] data)
    {
        var isMended = false;
        var reader = new Utf8JsonReader(data);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    isMended |= TryMend(data.AsSpan((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length));
                }
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return isMended;
    }

    private static bool TryMend(Span<byte> name)
    {
        var isMended = false;
        while (name.IndexOf((byte)'\\') is var escape and >= 0)
        {
            name = name[escape..];
            var length = LengthOfEscape(name, out var isHalf);
            if (isHalf)
            {
                "\\ufffd"u8.CopyTo(name);
                isMended = true;
            }

            name = name[length..];
        }

        return isMended;
    }

    private static int LengthOfEscape(ReadOnlySpan<byte> text, out bool isHalf)
    {
        isHalf = false;
        if (text[1] != (byte)'u')
        {
            return 2;
        }

        var unit = UnitOf(text);
        if (!char.IsSurrogate(unit))
        {
            return EscapeLength;
        }

        var rest = text[EscapeLength..];
        if (char.IsHighSurrogate(unit) && rest.StartsWith("\\u"u8) && char.IsLowSurrogate(UnitOf(rest)))
        {
            return 2 * EscapeLength;
        }

        isHalf = true;
        return EscapeLength;
    }

    // The reader has seen that there are four hexadecimal digits.
    private static char UnitOf(ReadOnlySpan<byte> escape)
    {
        var unit = 0;
        foreach (var digit in escape[2..EscapeLength])
        {
            unit = (unit << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return (char)unit;
    }
}
