using System.Text;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>
/// Reads JSON member by member, tolerantly: a member that has no typed counterpart, or is of another kind than expected, is kept raw among the
/// rest of its object and never costs the value around it. Nothing stands between the bytes and the objects.
/// </summary>
internal ref struct WireReader
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly RepeatedTexts? _repeated;
    private Utf8JsonReader _json;
    private ReadOnlySpan<byte> _name;
    private Dictionary<string, JsonElement>? _rest;
    private bool _hasOddMember;

    // How much of the data lies before what the inner reader was given.
    private int _passed;

    /// <summary>Initializes a new instance of the <see cref="WireReader"/> struct.</summary>
    /// <param name="data">One JSON value.</param>
    /// <param name="repeated">The texts that earlier values had, where several values are read that repeat them.</param>
    internal WireReader(ReadOnlySpan<byte> data, RepeatedTexts? repeated = null)
    {
        _data = data;
        _repeated = repeated;
        _json = new Utf8JsonReader(data);
    }

    /// <summary>Gets or sets where the texts that differ from value to value stand, for who remembers them.</summary>
    internal TextPlaces Places;

    /// <summary>Gets the kind of the token that the reader stands at.</summary>
    internal readonly JsonTokenType Kind => _json.TokenType;

    internal readonly bool IsObject => _json.TokenType == JsonTokenType.StartObject;

    internal readonly bool IsArray => _json.TokenType == JsonTokenType.StartArray;

    internal readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    internal readonly bool IsString => _json.TokenType == JsonTokenType.String;

    /// <summary>Gets the bytes of the present token; of a string its inside, escapes and all.</summary>
    internal readonly ReadOnlySpan<byte> Token => _json.ValueSpan;

    internal readonly bool IsEscaped => _json.ValueIsEscaped;

    /// <summary>Gets the texts that earlier values had.</summary>
    internal readonly RepeatedTexts? Repeated => _repeated;

    /// <summary>Gets where the present token begins.</summary>
    internal readonly int TokenStart => _passed + (int)_json.TokenStartIndex;

    /// <summary>Gets where what has not been read begins.</summary>
    internal readonly int Position => _passed + (int)_json.BytesConsumed;

    /// <summary>Gets the place of the string that the reader stands at, without the quotes; none where it is escaped, or no string.</summary>
    internal readonly TextPlace Place => IsString && !_json.ValueIsEscaped ? new TextPlace(TokenStart + 1, _json.ValueSpan.Length) : default;

    /// <summary>Reads the one value that the data holds.</summary>
    /// <returns>The value, or <see langword="null"/> where it is the word null.</returns>
    /// <exception cref="JsonException">The data is not one JSON value, or not of the type's kind.</exception>
    internal T? ReadRoot<T>()
        where T : class, IWire<T>
    {
        Advance();
        var isNull = IsNull;
        var value = isNull ? null : T.Read(ref this) ?? throw new JsonException($"The JSON value is no {typeof(T).Name}: its kind is {Kind}.");

        // Throws where anything but white space follows.
        _json.Read();
        return value;
    }

    /// <summary>Moves to the next token.</summary>
    /// <exception cref="JsonException">The data is not JSON.</exception>
    internal void Advance() => _json.Read();

    /// <summary>Moves to the value of an object's next member.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool NextMember()
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        _name = _json.ValueIsEscaped ? Encoding.UTF8.GetBytes(JsonText.Of(ref _json)) : _json.ValueSpan;
        _json.Read();

        // Of two members with one name the last counts, also where the first could not be typed.
        if (_hasOddMember)
        {
            _rest?.Remove(MemberName());
        }

        return true;
    }

    /// <summary>Moves to the next item of an array.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool NextItem()
    {
        _json.Read();
        return _json.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Tells whether the member that the reader stands at has a name.</summary>
    internal readonly bool Is(ReadOnlySpan<byte> name) => _name.SequenceEqual(name);

    /// <summary>Gives the name of the member that the reader stands at.</summary>
    internal readonly string MemberName() => JsonText.OfUtf8(_name);

    /// <summary>Begins an object, whose rest is kept apart from that of the object around it.</summary>
    /// <returns>The rest of the object around it, for <see cref="End"/>.</returns>
    internal Dictionary<string, JsonElement>? Begin()
    {
        var outer = _rest;
        _rest = null;
        return outer;
    }

    /// <summary>Ends an object.</summary>
    /// <param name="outer">What <see cref="Begin"/> gave.</param>
    /// <returns>The members that were kept.</returns>
    internal Dictionary<string, JsonElement>? End(Dictionary<string, JsonElement>? outer)
    {
        var rest = _rest is { Count: > 0 } ? _rest : null;
        _rest = outer;
        return rest;
    }

    /// <summary>Keeps the member that the reader stands at as it came.</summary>
    internal void Keep()
    {
        var name = MemberName();
        Keep(name, JsonElement.ParseValue(ref _json));
    }

    /// <summary>Keeps JSON under a name.</summary>
    internal void Keep(string name, JsonElement json) => (_rest ??= [])[name] = json;

    /// <summary>Keeps the member that the reader stands at, which has a typed counterpart that it does not fit; null says nothing.</summary>
    internal void KeepOdd()
    {
        if (!IsNull)
        {
            _hasOddMember = true;
            Keep();
        }
    }

    /// <summary>Forgets what was kept under a name of the present object.</summary>
    internal readonly void Forget(string name) => _rest?.Remove(name);

    /// <summary>Passes over the value that the reader stands at.</summary>
    internal void Skip() => _json.Skip();

    /// <summary>Gives the value that the reader stands at as it came.</summary>
    internal JsonElement Raw() => JsonElement.ParseValue(ref _json);

    /// <summary>Gives the bytes from a place to the end of the value that was just read.</summary>
    internal readonly ReadOnlySpan<byte> From(int start) => _data[start..Position];

    /// <summary>Gives the bytes that have not been read.</summary>
    internal readonly ReadOnlySpan<byte> Unread() => _data[Position..];

    /// <summary>Passes over bytes that are known to be a whole member, with the comma before it.</summary>
    internal void PassOver(int count)
    {
        _passed = Position + count;
        _json = new Utf8JsonReader(_data[_passed..], isFinalBlock: true, _json.CurrentState);
    }

    /// <summary>Tells whether the array that the reader stands at has no items.</summary>
    internal readonly bool IsEmptyArray()
    {
        var ahead = _json;
        ahead.Read();
        return ahead.TokenType == JsonTokenType.EndArray;
    }

    /// <summary>Gives the text of the member that tells the types of a union apart, wherever in the object it stands.</summary>
    /// <returns>The text; empty where there is none.</returns>
    internal readonly string Tag(ReadOnlySpan<byte> name)
    {
        if (!IsObject)
        {
            return string.Empty;
        }

        var ahead = this;
        while (ahead.NextMember())
        {
            if (ahead.Is(name))
            {
                return (ahead.IsString ? ahead.Word() : ahead.StringOrJson()) ?? string.Empty;
            }

            ahead.Skip();
        }

        return string.Empty;
    }

    /// <summary>Gives the text of a string that the reader stands at, whatever stands in it.</summary>
    internal string Text() => _json.ValueSpan.IsEmpty ? string.Empty : JsonText.Of(ref _json);

    internal readonly bool TryGetInt64(out long number) => _json.TryGetInt64(out number);

    internal readonly bool TryGetDouble(out double number) => _json.TryGetDouble(out number);

    internal readonly bool TryGetDecimal(out decimal number) => _json.TryGetDecimal(out number);
}
