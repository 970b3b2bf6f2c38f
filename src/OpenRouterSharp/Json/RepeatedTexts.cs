using System.Text;

namespace OpenRouterSharp.Json;

/// <summary>
/// Caches strings that responses and the chunks of a stream repeat, such as a model ID, and looks them up by their bytes. Only ASCII is cached.
/// </summary>
/// <param name="slots">The number of strings that are kept at most: a power of two.</param>
internal sealed class RepeatedTexts(int slots = RepeatedTexts.Slots)
{
    // Long strings are not kept alive.
    private const int MaxBytes = 256;

    /// <summary>The number of slots for the few texts of a short answer.</summary>
    internal const int Few = 16;

    // A chunk has about ten.
    private const int Slots = 64;

    private readonly string?[] _texts = new string?[slots];

    /// <summary>Gets or sets the state, besides strings, that consecutive reads share.</summary>
    internal object? Shared { get; set; }

    /// <summary>Returns the text for the content of a JSON string without escapes.</summary>
    internal string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return string.Empty;
        }

        if (bytes.Length > MaxBytes)
        {
            return JsonText.OfUtf8(bytes);
        }

        // Two places for each text, so that two that fall on one place do not drive each other out.
        var slot = SlotOf(bytes);
        if (_texts[slot] is { } known && Ascii.Equals(bytes, known))
        {
            return known;
        }

        var second = slot ^ 1;
        if (_texts[second] is { } other && Ascii.Equals(bytes, other))
        {
            return other;
        }

        return _texts[_texts[slot] is null || _texts[second] is not null ? slot : second] = JsonText.OfUtf8(bytes);
    }

    // Length, ends and middle tell the few texts of one stream apart.
    private int SlotOf(ReadOnlySpan<byte> bytes) => (bytes.Length + (bytes[0] * 5) + (bytes[^1] * 7) + (bytes[bytes.Length / 2] * 3)) & (_texts.Length - 1);
}
