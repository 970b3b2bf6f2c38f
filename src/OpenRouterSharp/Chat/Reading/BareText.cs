using System.Buffers;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>
/// The lines of a stream that belong to no event: JSON without a frame, in one line or many, a proxy's page, words. Who asked for a chat answer
/// must not drop them, as the standard does.
/// </summary>
internal sealed class BareText(int maxBytes)
{
    private const int MaxWords = 32 * 1024;

    private readonly ArrayBufferWriter<byte> _text = new();
    private bool _isJson;

    /// <summary>Gets the lines so far.</summary>
    internal ReadOnlySpan<byte> Text => _text.WrittenSpan;

    /// <summary>Adds a line.</summary>
    /// <returns>Whether the lines are now a whole JSON value.</returns>
    /// <exception cref="OpenRouterException">The JSON is larger than an event may be.</exception>
    internal bool Add(ReadOnlySpan<byte> line)
    {
        // Inside a value written over several lines what is indented is a part of it.
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

        // Written over several lines, JSON ends with a bracket that is not indented.
        return line[0] is (byte)'}' or (byte)']' && BodyLook.IsValue(Text);
    }

    /// <summary>Forgets the lines.</summary>
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
