using System.Text;

namespace OpenRouterSharp.Json;

/// <summary>
/// Caches strings that responses and the chunks of a stream repeat, such as a model ID, and looks them up by their bytes. Only ASCII is cached.
/// </summary>
internal sealed class RepeatedTexts
{
    // Long strings are not kept alive.
    private const int MaxBytes = 256;

    // A power of two; a chunk has about ten.
    private const int Slots = 64;

    private readonly string?[] _texts = new string?[Slots];

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
    private static int SlotOf(ReadOnlySpan<byte> bytes) => (bytes.Length + (bytes[0] * 5) + (bytes[^1] * 7) + (bytes[bytes.Length / 2] * 3)) & (Slots - 1);
}
