using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>Where the text of a chunk stands in its data.</summary>
internal record struct TextPlaces
{
    internal TextPlace Content;
    internal TextPlace Reasoning;
    internal TextPlace Detail;
}

/// <summary>Where a string's characters stand, without the quotes; no length where there are none, or where they are escaped.</summary>
internal readonly record struct TextPlace(int Start, int Length)
{
    internal int End => Start + Length;

    /// <summary>Gets the empty place behind this one.</summary>
    internal TextPlace Rest => new(End, 0);

    /// <summary>Gives the place of the value that was just read.</summary>
    internal static TextPlace Of(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped
        ? new TextPlace((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length)
        : default;
}
