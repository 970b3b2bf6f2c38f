using System.Runtime.InteropServices;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>Represents where a value stands in an event that may be another one in the next event without any meaning for the relay.</summary>
/// <param name="Start">The position of the first byte: of a string, that after the quotation mark.</param>
/// <param name="End">The position after the last byte.</param>
/// <param name="IsText">Whether it is the inside of a string; otherwise, it is a non-negative integer.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EventPlace(int Start, int End, bool IsText)
{
    /// <summary>Returns the place at another position.</summary>
    internal EventPlace Moved(int distance) => this with { Start = Start + distance, End = End + distance };
}
