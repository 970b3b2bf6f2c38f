using System.Buffers;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>
/// Collects the lines of a stream that belong to no event: JSON without <c>data:</c>, in one line or several, a proxy's page, text. The standard drops
/// them, but here they may explain a failure.
/// </summary>
internal sealed class BareText(int maxBytes)
{
    private const int MaxWords = 32 * 1024;

    private readonly ArrayBufferWriter<byte> _text = new();
    private bool _isJson;

    /// <summary>Gets the lines collected so far.</summary>
    internal ReadOnlySpan<byte> Text => _text.WrittenSpan;

    /// <summary>Adds a line.</summary>
    /// <returns><see langword="true"/> if the lines are a complete JSON value; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="OpenRouterException">The JSON exceeds the size limit of an event.</exception>
    internal bool Add(ReadOnlySpan<byte> line)
    {
        // Within a value of several lines, indented lines are part of it.
        var begins = (_isJson ? line : line.TrimStart(" \t"u8)) is [(byte)'{' or (byte)'[', ..];
        if (begins && BodyLook.IsValue(line))
        {
            Clear();
            _text.Write(line);
            return true;
        }

        if (begins && !_isJson)
        {
            Clear();
            _isJson = true;
        }

        if (!_isJson)
        {
            AddWords(line);
            return false;
        }

        if (_text.WrittenCount + (long)line.Length > maxBytes)
        {
            throw StreamFailure.EventTooLarge(maxBytes);
        }

        _text.Write(line);
        _text.Write("\n"u8);

        // A JSON value of several lines ends with a bracket that is not indented.
        return line[0] is (byte)'}' or (byte)']' && BodyLook.IsValue(Text);
    }

    /// <summary>Clears the lines.</summary>
    internal void Clear()
    {
        _text.ResetWrittenCount();
        _isJson = false;
    }

    private void AddWords(ReadOnlySpan<byte> line)
    {
        var room = MaxWords - _text.WrittenCount;
        if (room > line.Length)
        {
            _text.Write(line);
            _text.Write("\n"u8);
        }
    }
}
