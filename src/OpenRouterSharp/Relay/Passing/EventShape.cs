using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>
/// Represents an event that can be passed on unread, with its framing, and the places at which the events after it differ. Another event with the same bytes
/// around these places, and with the inside of a string or an integer at each of them, is valid JSON and can be passed on unread, too.
/// </summary>
internal sealed class EventShape
{
    /// <summary>Means that the bytes end before it is certain whether they are such an event.</summary>
    internal const int NeedsBytes = -1;

    /// <summary>Means that the bytes are not such an event.</summary>
    internal const int Differs = -2;


    // What ends a string or makes it more than its bytes.
    private static readonly SearchValues<byte> _special = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\']);

    private byte[] _bytes = [];
    private int _length;
    private EventPlace[] _places = [];
    private int _count;

    // The places that change, first to last.
    private EventPlace[] _changing = [];
    private int _changingCount;

    /// <summary>Gets a value indicating whether there is an event.</summary>
    internal bool IsSet => _length > 0;

    /// <summary>Sets the event, none of whose places is known to change.</summary>
    /// <param name="framed">The event with its framing.</param>
    /// <param name="places">Its places in the data.</param>
    /// <param name="start">The position of the data.</param>
    internal void Set(ReadOnlySpan<byte> framed, ReadOnlySpan<EventPlace> places, int start)
    {
        Clear();
        _length = framed.Length;
        _bytes = ArrayPool<byte>.Shared.Rent(_length);
        framed.CopyTo(_bytes);
        _count = places.Length;
        if (_places.Length < _count)
        {
            _places = new EventPlace[_count];
            _changing = new EventPlace[_count];
        }

        for (var i = 0; i < _count; i++)
        {
            _places[i] = places[i].Moved(start);
        }
    }

    /// <summary>Forgets the event.</summary>
    internal void Clear()
    {
        if (IsSet)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
            _length = _count = _changingCount = 0;
        }
    }

    /// <summary>Compares bytes with the event.</summary>
    /// <param name="bytes">Bytes that begin with an event.</param>
    /// <returns>The length of the event, <see cref="NeedsBytes"/> or <see cref="Differs"/>.</returns>
    internal int Match(ReadOnlySpan<byte> bytes)
    {
        var (at, from) = (0, 0);
        foreach (var place in _changing.AsSpan(0, _changingCount))
        {
            var literal = _bytes.AsSpan(from, place.Start - from);
            var rest = bytes[at..];
            if (!rest.StartsWith(literal))
            {
                return EndsWithin(rest, literal);
            }

            at += literal.Length;
            var length = place.IsText ? LengthOfText(bytes[at..]) : LengthOfInteger(bytes[at..]);
            if (length < 0)
            {
                return length;
            }

            at += length;
            from = place.End;
        }

        var last = _bytes.AsSpan(from, _length - from);
        var end = bytes[at..];
        return end.StartsWith(last) ? at + last.Length : EndsWithin(end, last);
    }

    /// <summary>Learns from another event with the same members which of the places change.</summary>
    /// <param name="framed">The event with its framing.</param>
    /// <param name="places">Its places in the data.</param>
    /// <param name="start">The position of the data.</param>
    /// <returns><see langword="false"/> if more differs.</returns>
    internal bool TryLearn(ReadOnlySpan<byte> framed, ReadOnlySpan<EventPlace> places, int start)
    {
        if (places.Length != _count || !IsSet)
        {
            return false;
        }

        var (at, from) = (0, 0);
        for (var i = 0; i < places.Length; i++)
        {
            var (here, there) = (_places[i], places[i].Moved(start));
            if (here.IsText != there.IsText || !framed[at..there.Start].SequenceEqual(_bytes.AsSpan(from, here.Start - from)))
            {
                return false;
            }

            (at, from) = (there.End, here.End);
        }

        if (!framed[at..].SequenceEqual(_bytes.AsSpan(from, _length - from)))
        {
            return false;
        }

        var changing = 0;
        for (var i = 0; i < _count; i++)
        {
            var (here, there) = (_places[i], places[i].Moved(start));
            var isKnown = changing < _changingCount && _changing[changing] == here;
            if (!isKnown && framed[there.Start..there.End].SequenceEqual(_bytes.AsSpan(here.Start, here.End - here.Start)))
            {
                continue;
            }

            if (!isKnown)
            {
                _changing.AsSpan(changing, _changingCount - changing).CopyTo(_changing.AsSpan(changing + 1));
                _changing[changing] = here;
                _changingCount++;
            }

            changing++;
        }

        return true;
    }

    private static int EndsWithin(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> literal) =>
        rest.Length < literal.Length && literal.StartsWith(rest) ? NeedsBytes : Differs;

    private static int LengthOfText(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; ;)
        {
            var next = IndexOfSpecial(bytes[at..]);
            if (next < 0)
            {
                return NeedsBytes;
            }

            at += next;
            if (bytes[at] == (byte)'"')
            {
                return at;
            }

            var escape = LengthOfEscape(bytes[at..]);
            if (escape < 0)
            {
                return escape;
            }

            at += escape;
        }
    }

    // Most texts are a word or less.
    private static int IndexOfSpecial(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Vector128<byte>.Count)
        {
            return bytes.IndexOfAny(_special);
        }

        var first = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(bytes));
        var hits = Vector128.Equals(first, Vector128.Create((byte)'"')) | Vector128.Equals(first, Vector128.Create((byte)'\\')) | Vector128.LessThan(first, Vector128.Create((byte)' '));
        return hits != Vector128<byte>.Zero ? BitOperations.TrailingZeroCount(hits.ExtractMostSignificantBits()) : IndexOfSpecialAfter(bytes, Vector128<byte>.Count);
    }

    private static int IndexOfSpecialAfter(ReadOnlySpan<byte> bytes, int start)
    {
        var next = bytes[start..].IndexOfAny(_special);
        return next < 0 ? next : start + next;
    }

    private static int LengthOfEscape(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] != (byte)'\\')
        {
            return Differs;
        }

        if (bytes.Length < 2)
        {
            return NeedsBytes;
        }

        if (bytes[1] != (byte)'u')
        {
            return "\"\\/bfnrt"u8.Contains(bytes[1]) ? 2 : Differs;
        }

        const int Length = 6;
        if (bytes.Length < Length)
        {
            return NeedsBytes;
        }

        foreach (var digit in bytes[2..Length])
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return Differs;
            }
        }

        return Length;
    }

    private static int LengthOfInteger(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return length < 0 ? NeedsBytes : length is 0 or > EventWalk.MaxDigits || (length > 1 && bytes[0] == (byte)'0') ? Differs : length;
    }
}
