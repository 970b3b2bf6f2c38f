using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>Text that the chunks of a stream repeat, such as a role: made once, then compared with the bytes.</summary>
internal struct RepeatedText
{
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

        if (_last is null || !reader.ValueTextEquals(_last))
        {
            _last = reader.GetString();
        }

        text = _last;
        return true;
    }
}
