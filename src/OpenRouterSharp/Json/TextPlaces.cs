using System.Runtime.CompilerServices;

namespace OpenRouterSharp.Json;

/// <summary>Where the texts stand that differ from one value to the next.</summary>
[InlineArray(Count)]
internal struct TextPlaces
{
    /// <summary>How many texts of a value can be noted.</summary>
    internal const int Count = 4;

    private TextPlace _first;
}
