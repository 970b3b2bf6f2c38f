using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>Text that answers and the chunks of a stream repeat, such as a role: made once, then compared with the bytes.</summary>
internal struct RepeatedText
{
    // Nothing long is kept from one answer to the next.
    private const int MaxBytes = 256;

    private string? _last;

    /// <summary>Reads a string value or null.</summary>
    /// <returns>Whether the value was one of these.</returns>
    internal bool TryRead(ref Utf8JsonReader reader, out string? text)
    {
        text = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.String)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        if (reader.ValueSpan.Length > MaxBytes)
        {
            text = reader.GetString();
            return true;
        }

        if (_last is null || !reader.ValueTextEquals(_last))
        {
            _last = reader.GetString();
        }

        text = _last;
        return true;
    }
}
