using System.Buffers;
using System.Text;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>
/// Empties the list or object in one member of a JSON object while it is read, so that a body of any size needs little memory. The reader of the rest
/// detects whether it is valid.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="member">The name of the member, as written on the wire.</param>
internal sealed class MemberFilter(Stream body, string member) : BodyReadStream
{
    private static readonly SearchValues<byte> _structure = SearchValues.Create("\"{}[],:"u8);

    private readonly byte[] _name = Encoding.UTF8.GetBytes(member);
    private int _depth;
    private int _matched;
    private bool _isInString;
    private bool _isEscaped;
    private bool _expectsName;
    private bool _isInName;
    private bool _isNamed;
    private bool _isSkipping;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            var kept = Filter(buffer.Span[..read]);
            if (kept > 0 || read == 0)
            {
                return kept;
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }

    // Moves what is kept to the front.
    private int Filter(Span<byte> bytes)
    {
        var kept = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var count = Next(bytes[i..]);
            var wasSkipping = _isSkipping;
            Take(bytes.Slice(i, count));
            if (!wasSkipping || !_isSkipping)
            {
                bytes.Slice(i, count).CopyTo(bytes[kept..]);
                kept += count;
            }

            i += count;
        }

        return kept;
    }

    // A run of bytes without meaning, or one byte with a meaning.
    private int Next(ReadOnlySpan<byte> rest)
    {
        if (_isEscaped || _isInName)
        {
            return 1;
        }

        var next = _isInString ? rest.IndexOfAny((byte)'"', (byte)'\\') : rest.IndexOfAny(_structure);
        return next < 0 ? rest.Length : Math.Max(next, 1);
    }

    private void Take(ReadOnlySpan<byte> run)
    {
        if (_isInString)
        {
            TakeInString(run[0]);
            return;
        }

        switch (run[0])
        {
            case (byte)'"':
                _isInString = true;
                _isInName = _depth == 1 && _expectsName;
                _matched = 0;
                break;
            case (byte)'{' or (byte)'[':
                _isSkipping |= _depth == 1 && _isNamed;
                _depth++;
                _expectsName = _depth == 1 && run[0] == (byte)'{';
                break;
            case (byte)'}' or (byte)']':
                _depth--;
                _isSkipping &= _depth > 1;
                break;
            case (byte)',' when _depth == 1:
                _expectsName = true;
                _isNamed = false;
                break;
        }
    }

    private void TakeInString(byte value)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
            _matched = int.MinValue;
        }
        else if (value == (byte)'\\')
        {
            _isEscaped = true;
        }
        else if (value == (byte)'"')
        {
            _isInString = false;
            _isNamed = _isInName ? _matched == _name.Length : _isNamed;
            _expectsName &= !_isInName;
            _isInName = false;
        }
        else if (_isInName)
        {
            _matched = _matched >= 0 && _matched < _name.Length && _name[_matched] == value ? _matched + 1 : int.MinValue;
        }
    }
}
