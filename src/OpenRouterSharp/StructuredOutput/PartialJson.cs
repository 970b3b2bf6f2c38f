using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace OpenRouterSharp.StructuredOutput;

/// <summary>
/// Reads JSON that is still being generated: the text so far is cut after the last piece that cannot change anymore, and closed. Each byte is scanned
/// once. A number or a word that may go on is left out, as is a name without its value; a string shows what there is of it, without half an escape.
/// </summary>
internal sealed class PartialJson
{
    // From an Append to the next, half of a surrogate pair waits in the encoder: a character is never cut.
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly List<byte> _closers = [];
    private byte[] _bytes = new byte[256];
    private int _length;
    private int _position;
    private int _start;
    private int _cut;
    private bool _isCutInString;
    private PartialState _state = PartialState.Start;
    private string _word = string.Empty;
    private int _letters;
    private int _ticks;
    private StringEscape _escape;

    /// <summary>Adds a piece of the text.</summary>
    /// <returns>Whether the closed JSON changed.</returns>
    internal bool Append(ReadOnlySpan<char> piece)
    {
        var needed = _length + Encoding.UTF8.GetMaxByteCount(piece.Length);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
        }

        _length += _encoder.GetBytes(piece, _bytes.AsSpan(_length), flush: false);
        var before = (_cut, _isCutInString);
        while (_position < _length && _state < PartialState.Done)
        {
            Step(_bytes[_position]);
        }

        return before != (_cut, _isCutInString);
    }

    /// <summary>Reads the value from the closed JSON.</summary>
    internal bool TryRead<T>(TypedJson<T> json, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (_cut <= _start)
        {
            return false;
        }

        // The closing characters take the place of what follows the cut, for as long as the value is read.
        var count = _closers.Count + (_isCutInString ? 1 : 0);
        if (_cut + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, _cut + count);
        }

        var tail = _bytes.AsSpan(_cut, count);
        var saved = tail.ToArray();
        var next = 0;
        if (_isCutInString)
        {
            tail[next++] = (byte)'"';
        }

        for (var i = _closers.Count - 1; i >= 0; i--)
        {
            tail[next++] = _closers[i];
        }

        var isRead = json.TryRead(_bytes.AsSpan(_start, _cut - _start + count), out value, out _);
        saved.CopyTo(_bytes.AsSpan(_cut));
        return isRead;
    }

    // Moves the position on, unless the byte is to be looked at again in the new state.
    private void Step(byte next)
    {
        switch (_state)
        {
            case PartialState.Start or PartialState.Fence or PartialState.Language:
                Begin(next);
                break;
            case PartialState.String:
                StringOn(next);
                break;
            case PartialState.Name:
                NameOn(next);
                break;
            case PartialState.Number:
                if (char.IsAsciiDigit((char)next) || next is (byte)'-' or (byte)'+' or (byte)'.' or (byte)'e' or (byte)'E')
                {
                    _position++;
                }
                else
                {
                    End(_position);
                }

                break;
            case PartialState.Word:
                WordOn(next);
                break;
            default:
                if (next is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
                {
                    _position++;
                }
                else
                {
                    Structure(next);
                }

                break;
        }
    }

    // White space, and perhaps a Markdown fence with its language, stand before the JSON.
    private void Begin(byte next)
    {
        if (_state == PartialState.Start && next == '`')
        {
            _state = PartialState.Fence;
        }

        if (_state == PartialState.Fence)
        {
            _state = next != '`' ? PartialState.Broken : ++_ticks == 3 ? PartialState.Language : PartialState.Fence;
            _position++;
        }
        else if ((_state == PartialState.Language && JsonFence.IsLanguage((char)next)) || char.IsWhiteSpace((char)next))
        {
            _state = JsonFence.IsLanguage((char)next) ? PartialState.Language : PartialState.Start;
            _position++;
        }
        else
        {
            _start = _cut = _position;
            _state = PartialState.Value;
        }
    }

    private void Structure(byte next)
    {
        switch (_state, next)
        {
            case (PartialState.Value or PartialState.FirstValue, (byte)'{'):
                Open((byte)'}', PartialState.FirstName);
                break;
            case (PartialState.Value or PartialState.FirstValue, (byte)'['):
                Open((byte)']', PartialState.FirstValue);
                break;
            case (PartialState.Value or PartialState.FirstValue, (byte)'"'):
                _state = PartialState.String;
                _cut = ++_position;
                _isCutInString = true;
                break;
            case (PartialState.Value or PartialState.FirstValue, (byte)'-' or (>= (byte)'0' and <= (byte)'9')):
                _state = PartialState.Number;
                _position++;
                break;
            case (PartialState.Value or PartialState.FirstValue, (byte)'t' or (byte)'f' or (byte)'n'):
                _word = next switch { (byte)'t' => "true", (byte)'f' => "false", _ => "null" };
                _letters = 0;
                _state = PartialState.Word;
                break;
            case (PartialState.FirstName or PartialState.NextName, (byte)'"'):
                _state = PartialState.Name;
                _position++;
                break;
            case (PartialState.AfterName, (byte)':'):
                _state = PartialState.Value;
                _position++;
                break;
            case (PartialState.AfterValue, (byte)','):
                _state = _closers[^1] == '}' ? PartialState.NextName : PartialState.Value;
                _position++;
                break;
            case (PartialState.FirstName or PartialState.NextName or PartialState.AfterValue, (byte)'}'):
            case (PartialState.FirstValue or PartialState.Value or PartialState.AfterValue, (byte)']'):
                Close(next);
                break;
            default:
                _state = PartialState.Broken;
                break;
        }
    }

    private void Open(byte closer, PartialState state)
    {
        _closers.Add(closer);
        _state = state;
        _cut = ++_position;
    }

    private void Close(byte closer)
    {
        // Also a comma before the bracket, which the type's options may allow.
        if (_closers is not [.., var expected] || expected != closer)
        {
            _state = PartialState.Broken;
            return;
        }

        _closers.RemoveAt(_closers.Count - 1);
        End(++_position);
    }

    private void End(int end)
    {
        _cut = end;
        _isCutInString = false;
        _state = _closers.Count == 0 ? PartialState.Done : PartialState.AfterValue;
    }

    private void WordOn(byte next)
    {
        if (next != _word[_letters])
        {
            _state = PartialState.Broken;
            return;
        }

        _position++;
        _letters++;
        if (_letters == _word.Length)
        {
            End(_position);
        }
    }

    private void NameOn(byte next)
    {
        _position++;
        if (_escape.IsOpen)
        {
            _escape.Read(next);
        }
        else if (next == '\\')
        {
            _escape.Begin();
        }
        else if (next == '"')
        {
            _state = PartialState.AfterName;
        }
    }

    private void StringOn(byte next)
    {
        if (_escape.IsOpen)
        {
            _position++;
            _cut = _escape.Read(next) ? _position : _cut;
        }
        else if (next == '"')
        {
            End(++_position);
        }
        else if (next == '\\')
        {
            _escape.Begin();
            _position++;
        }
        else
        {
            var rest = _bytes.AsSpan(_position, _length - _position);
            var run = rest.IndexOfAny((byte)'"', (byte)'\\');
            _position += run < 0 ? rest.Length : run;
            _cut = _position;
        }
    }
}
