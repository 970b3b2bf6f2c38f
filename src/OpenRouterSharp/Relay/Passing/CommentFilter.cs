namespace OpenRouterSharp.Relay.Passing;

/// <summary>Removes the comments of an event stream, and the blank line after each one that stands between two events. Lines end with LF, CR or CRLF.</summary>
internal sealed class CommentFilter
{
    private const byte Lf = (byte)'\n';
    private const byte Cr = (byte)'\r';

    private bool _isLineStart = true;
    private bool _isComment;
    private bool _isInEvent;
    private bool _dropsBlankLine;

    // An LF after a CR belongs to the same line end, and is kept if that was.
    private bool _isAfterCr;
    private bool _keepsLf;

    /// <summary>Moves the bytes that are kept to the front.</summary>
    /// <param name="bytes">The next bytes of the stream.</param>
    /// <returns>The number of bytes that are kept.</returns>
    internal int Filter(Span<byte> bytes)
    {
        var to = 0;
        for (var at = 0; at < bytes.Length;)
        {
            int length;
            bool keeps;
            if (_isAfterCr && bytes[at] == Lf)
            {
                (length, keeps) = (1, _keepsLf);
                _isAfterCr = false;
            }
            else
            {
                _isAfterCr = false;
                (length, keeps) = _isLineStart && bytes[at] is Lf or Cr ? BlankLine(bytes[at]) : LinePart(bytes[at..]);
            }

            if (keeps)
            {
                bytes.Slice(at, length).CopyTo(bytes[to..]);
                to += length;
            }

            at += length;
        }

        return to;
    }

    private (int Length, bool Keeps) BlankLine(byte end)
    {
        var keeps = !_dropsBlankLine;
        _isInEvent = _dropsBlankLine = false;
        EndLine(end, keeps);
        return (1, keeps);
    }

    private (int Length, bool Keeps) LinePart(ReadOnlySpan<byte> rest)
    {
        if (_isLineStart)
        {
            _isLineStart = false;
            _isComment = rest[0] == (byte)':';
            _isInEvent |= !_isComment;
            _dropsBlankLine = _isComment && !_isInEvent;
        }

        var end = rest.IndexOfAny(Lf, Cr);
        if (end < 0)
        {
            return (rest.Length, !_isComment);
        }

        EndLine(rest[end], !_isComment);
        return (end + 1, !_isComment);
    }

    private void EndLine(byte end, bool keeps)
    {
        _isLineStart = true;
        _isAfterCr = end == Cr;
        _keepsLf = keeps;
    }
}
