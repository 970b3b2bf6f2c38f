namespace OpenRouterSharp.Json;

/// <summary>Represents the position of the content of a string, without the quotes; empty if there is none.</summary>
internal readonly record struct TextPlace(int Start, int Length)
{
    internal int End => Start + Length;

    /// <summary>Gets the empty position that follows this one.</summary>
    internal TextPlace Rest => new(End, 0);
}
