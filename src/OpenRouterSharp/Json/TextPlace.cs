namespace OpenRouterSharp.Json;

/// <summary>Where a string's characters stand, without the quotes; no length where there are none, or where they are escaped.</summary>
internal readonly record struct TextPlace(int Start, int Length)
{
    internal int End => Start + Length;

    /// <summary>Gets the empty place behind this one.</summary>
    internal TextPlace Rest => new(End, 0);
}
