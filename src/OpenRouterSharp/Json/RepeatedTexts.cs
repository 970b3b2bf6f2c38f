using System.Text;

namespace OpenRouterSharp.Json;

/// <summary>Texts that the answers of a program and the chunks of a stream repeat, such as a model's id: made once, then compared with the bytes. What is not ASCII is made anew.</summary>
internal sealed class RepeatedTexts
{
    // Nothing long is kept from one value to the next.
    private const int MaxBytes = 256;

    // A power of two; a chunk has about ten.
    private const int Slots = 64;

    private readonly string?[] _texts = new string?[Slots];

    /// <summary>Gets or sets what values that are read one after another share beside texts.</summary>
    internal object? Shared { get; set; }

    /// <summary>Gives the text of the inside of a JSON string that has no escapes.</summary>
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
