using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>
/// Determines, by looking at its bytes, whether an event can be passed on unread: a chunk with neither an error, usage nor a finish reason. A member's
/// name stands between quotes, which text can contain only escaped, so that the same words in a text are not mistaken for it.
/// </summary>
internal static class EventLook
{
    /// <summary>Determines whether an event may contain something other than text.</summary>
    internal static bool MustBeRead(ReadOnlySpan<byte> data)
    {
        // An event without choices may be an error without the service's envelope. A cut one is not JSON.
        if (data is not [(byte)'{', .., (byte)'}'] || data.IndexOf("\"choices\""u8) < 0)
        {
            return true;
        }

        for (var at = 0; IndexOfCandidate(data[at..]) is >= 0 and var found; at++)
        {
            at += found;
            if (IsCandidateOf(data[at..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCandidateOf(ReadOnlySpan<byte> rest) => rest[1] switch
    {
        (byte)'e' => HasValue(rest, "\"error\""u8),
        (byte)'u' when rest[0] == (byte)'"' => HasValue(rest, "\"usage\""u8),
        (byte)'f' => HasValue(rest, "\"finish_reason\""u8),
        (byte)'n' => HasValue(rest, "\"native_finish_reason\""u8),

        // A lowercase letter or an underscore that is written as an escape without need, which could be part of a name.
        _ => rest is [_, _, (byte)'0', (byte)'0', >= (byte)'5' and <= (byte)'7', ..],
    };

    private static bool HasValue(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name)
    {
        if (!rest.StartsWith(name))
        {
            return false;
        }

        var value = rest[name.Length..].TrimStart(" \t\r\n"u8);
        if (value is not [(byte)':', ..])
        {
            return false;
        }

        value = value[1..].TrimStart(" \t\r\n"u8);
        return !value.StartsWith("null"u8) && !value.StartsWith("\"\""u8);
    }

    // The first quote before "er", "us", "fi" or "na", or a backslash before a "u".
    private static int IndexOfCandidate(ReadOnlySpan<byte> data)
    {
        var at = 0;
        ref var start = ref MemoryMarshal.GetReference(data);
        if (Vector256.IsHardwareAccelerated)
        {
            for (; at <= data.Length - Vector256<byte>.Count - 2; at += Vector256<byte>.Count)
            {
                var first = Vector256.LoadUnsafe(ref start, (nuint)at);
                var second = Vector256.LoadUnsafe(ref start, (nuint)at + 1);
                var third = Vector256.LoadUnsafe(ref start, (nuint)at + 2);
                var names = (Vector256.Equals(second, Vector256.Create((byte)'e')) & Vector256.Equals(third, Vector256.Create((byte)'r')))
                    | (Vector256.Equals(second, Vector256.Create((byte)'u')) & Vector256.Equals(third, Vector256.Create((byte)'s')))
                    | (Vector256.Equals(second, Vector256.Create((byte)'f')) & Vector256.Equals(third, Vector256.Create((byte)'i')))
                    | (Vector256.Equals(second, Vector256.Create((byte)'n')) & Vector256.Equals(third, Vector256.Create((byte)'a')));
                var hits = (names & Vector256.Equals(first, Vector256.Create((byte)'"')))
                    | (Vector256.Equals(first, Vector256.Create((byte)'\\')) & Vector256.Equals(second, Vector256.Create((byte)'u')));
                if (hits != Vector256<byte>.Zero)
                {
                    return at + int.TrailingZeroCount((int)hits.ExtractMostSignificantBits());
                }
            }
        }

        for (; at <= data.Length - Vector128<byte>.Count - 2; at += Vector128<byte>.Count)
        {
            var first = Vector128.LoadUnsafe(ref start, (nuint)at);
            var second = Vector128.LoadUnsafe(ref start, (nuint)at + 1);
            var third = Vector128.LoadUnsafe(ref start, (nuint)at + 2);
            var names = (Vector128.Equals(second, Vector128.Create((byte)'e')) & Vector128.Equals(third, Vector128.Create((byte)'r')))
                | (Vector128.Equals(second, Vector128.Create((byte)'u')) & Vector128.Equals(third, Vector128.Create((byte)'s')))
                | (Vector128.Equals(second, Vector128.Create((byte)'f')) & Vector128.Equals(third, Vector128.Create((byte)'i')))
                | (Vector128.Equals(second, Vector128.Create((byte)'n')) & Vector128.Equals(third, Vector128.Create((byte)'a')));
            var hits = (names & Vector128.Equals(first, Vector128.Create((byte)'"')))
                | (Vector128.Equals(first, Vector128.Create((byte)'\\')) & Vector128.Equals(second, Vector128.Create((byte)'u')));
            if (hits != Vector128<byte>.Zero)
            {
                return at + int.TrailingZeroCount((int)hits.ExtractMostSignificantBits());
            }
        }

        for (; at < data.Length - 2; at++)
        {
            if (IsCandidate(data.Slice(at, 3)))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsCandidate(ReadOnlySpan<byte> three) => three is
        [(byte)'"', (byte)'e', (byte)'r'] or [(byte)'"', (byte)'u', (byte)'s'] or [(byte)'"', (byte)'f', (byte)'i'] or [(byte)'"', (byte)'n', (byte)'a'] or [(byte)'\\', (byte)'u', _];
}
