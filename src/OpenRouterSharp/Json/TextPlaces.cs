using System.Runtime.CompilerServices;

namespace OpenRouterSharp.Json;

/// <summary>Holds the positions of the strings that differ from one value to the next.</summary>
[InlineArray(Count)]
internal struct TextPlaces
{
    /// <summary>The maximum number of positions for a value.</summary>
    internal const int Count = 6;

    private TextPlace _first;
}
