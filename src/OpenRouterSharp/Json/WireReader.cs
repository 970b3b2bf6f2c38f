using System.Text;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>
/// Reads JSON member by member, leniently: a member without a typed counterpart, or of another kind than expected, is kept as raw JSON among the
/// additional members of its object and never invalidates the value around it. No intermediate model is built between the bytes and the objects.
/// </summary>
internal ref struct WireReader
{
    // The state of a reader behind the first member of an object.
    private static readonly JsonReaderState _behindMember = BehindMember();

    private readonly ReadOnlySpan<byte> _data;
    private readonly RepeatedTexts? _repeated;
    private Utf8JsonReader _json;
    private ReadOnlySpan<byte> _name;
    private Dictionary<string, JsonElement>? _rest;
    private bool _hasOddMember;

    // The number of bytes before those that the inner reader was given.
    private int _passed;

    /// <summary>Initializes a new instance of the <see cref="WireReader"/> struct.</summary>
    /// <param name="data">A single JSON value.</param>
    /// <param name="repeated">The cache of strings that several values repeat.</param>
    internal WireReader(ReadOnlySpan<byte> data, RepeatedTexts? repeated = null)
    {
        _data = data;
        _repeated = repeated;
        _json = new Utf8JsonReader(data);
    }

    /// <summary>Initializes a new instance of the <see cref="WireReader"/> struct in the middle of an object, behind one of its members.</summary>
    /// <param name="data">The object.</param>
    /// <param name="position">The end of the member.</param>
    /// <param name="repeated">The cache of strings that several values repeat.</param>
    internal WireReader(ReadOnlySpan<byte> data, int position, RepeatedTexts? repeated)
    {
        _data = data;
        _repeated = repeated;
        _passed = position;
        _json = new Utf8JsonReader(data[position..], isFinalBlock: true, _behindMember);
    }

    /// <summary>Gets or sets the positions of the strings that differ from value to value.</summary>
    internal TextPlaces Places;

    /// <summary>Gets the kind of the current token.</summary>
    internal readonly JsonTokenType Kind => _json.TokenType;

    internal readonly bool IsObject => _json.TokenType == JsonTokenType.StartObject;

    internal readonly bool IsArray => _json.TokenType == JsonTokenType.StartArray;

    internal readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    internal readonly bool IsString => _json.TokenType == JsonTokenType.String;

    /// <summary>Gets the bytes of the current token; for a string, its content with escapes.</summary>
    internal readonly ReadOnlySpan<byte> Token => _json.ValueSpan;

    /// <summary>Gets a value indicating whether no undeclared member of the current object has been kept.</summary>
    internal readonly bool HasNoRest => _rest is null or { Count: 0 };

    internal readonly bool IsEscaped => _json.ValueIsEscaped;

    /// <summary>Gets the cache of repeated strings.</summary>
    internal readonly RepeatedTexts? Repeated => _repeated;

    /// <summary>Gets the position of the current token.</summary>
    internal readonly int TokenStart => _passed + (int)_json.TokenStartIndex;

    /// <summary>Gets the position of the first unread byte.</summary>
    internal readonly int Position => _passed + (int)_json.BytesConsumed;

    /// <summary>Gets the position of the current string, without the quotes; empty if it is not a string.</summary>
    internal readonly TextPlace Place => IsString ? new TextPlace(TokenStart + 1, _json.ValueSpan.Length) : default;

    /// <summary>Reads the single value of the data.</summary>
    /// <returns>The value, or <see langword="null"/> if the JSON is null.</returns>
    /// <exception cref="JsonException">The data is not a single JSON value, or is of another kind than the type.</exception>
    internal T? ReadRoot<T>()
        where T : class, IWire<T>
    {
        Advance();
        var isNull = IsNull;
        var value = isNull ? null : T.Read(ref this) ?? throw new JsonException($"The JSON value cannot be read as {typeof(T).Name}: its kind is {Kind}.");

        // Throws if anything but white space follows.
        _json.Read();
        return value;
    }

    /// <summary>Moves to the next token.</summary>
    /// <exception cref="JsonException">The data is not valid JSON.</exception>
    internal void Advance() => _json.Read();

    /// <summary>Moves to the value of the object's next member.</summary>
    /// <returns><see langword="true"/> if there is one; otherwise, <see langword="false"/>.</returns>
    internal bool NextMember()
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        _name = _json.ValueIsEscaped ? Encoding.UTF8.GetBytes(JsonText.Of(ref _json)) : _json.ValueSpan;
        _json.Read();

        // Of duplicate members the last counts, even if the first had no typed form.
        if (_hasOddMember)
        {
            _rest?.Remove(MemberName());
        }

        return true;
    }

    /// <summary>Moves to the next item of the array.</summary>
    /// <returns><see langword="true"/> if there is one; otherwise, <see langword="false"/>.</returns>
    internal bool NextItem()
    {
        _json.Read();
        return _json.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Determines whether the current member has a name.</summary>
    internal readonly bool Is(ReadOnlySpan<byte> name) => _name.SequenceEqual(name);

    /// <summary>Gets the name of the current member.</summary>
    internal readonly string MemberName() => JsonText.OfUtf8(_name);

    /// <summary>Starts an object, whose additional members are kept apart from those of the enclosing object.</summary>
    /// <returns>The additional members of the enclosing object, to pass to <see cref="End"/>.</returns>
    internal Dictionary<string, JsonElement>? Begin()
    {
        var outer = _rest;
        _rest = null;
        return outer;
    }

    /// <summary>Ends an object.</summary>
    /// <param name="outer">The value that <see cref="Begin"/> returned.</param>
    /// <returns>The additional members of the object.</returns>
    internal Dictionary<string, JsonElement>? End(Dictionary<string, JsonElement>? outer)
    {
        var rest = _rest is { Count: > 0 } ? _rest : null;
        _rest = outer;
        return rest;
    }

    /// <summary>Keeps the current member as received.</summary>
    internal void Keep()
    {
        var name = MemberName();
        Keep(name, JsonElement.ParseValue(ref _json));
    }

    /// <summary>Keeps raw JSON under a name.</summary>
    internal void Keep(string name, JsonElement json) => (_rest ??= [])[name] = json;

    /// <summary>Keeps the current member, which has a typed counterpart of another kind. A null is not kept.</summary>
    internal void KeepOdd()
    {
        if (!IsNull)
        {
            KeepOddOrNull();
        }
    }

    /// <summary>Keeps the current member, which has a typed counterpart of another kind, including a null.</summary>
    internal void KeepOddOrNull()
    {
        _hasOddMember = true;
        Keep();
    }

    /// <summary>Removes a kept member of the current object.</summary>
    internal readonly void Forget(string name) => _rest?.Remove(name);

    /// <summary>Skips the current value.</summary>
    internal void Skip() => _json.Skip();

    /// <summary>Returns the current value as received.</summary>
    internal JsonElement Raw() => JsonElement.ParseValue(ref _json);

    /// <summary>Returns the bytes from a position to the end of the value just read.</summary>
    internal readonly ReadOnlySpan<byte> From(int start) => _data[start..Position];

    /// <summary>Returns the unread bytes.</summary>
    internal readonly ReadOnlySpan<byte> Unread() => _data[Position..];

    /// <summary>Skips bytes that are known to be a complete member with its preceding comma.</summary>
    internal void PassOver(int count)
    {
        _passed = Position + count;
        _json = new Utf8JsonReader(_data[_passed..], isFinalBlock: true, _json.CurrentState);
    }

    /// <summary>Determines whether the current array is empty.</summary>
    internal readonly bool IsEmptyArray()
    {
        var ahead = _json;
        ahead.Read();
        return ahead.TokenType == JsonTokenType.EndArray;
    }

    /// <summary>Finds the text of the member that discriminates the types of a union, anywhere in the object.</summary>
    /// <returns>The text; empty if there is none.</returns>
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

    /// <summary>Reads the text of the current string, even if it is not valid Unicode.</summary>
    internal string Text() => _json.ValueSpan.IsEmpty ? string.Empty : JsonText.Of(ref _json);

    internal readonly bool TryGetInt64(out long number) => _json.TryGetInt64(out number);

    internal readonly bool TryGetDouble(out double number) => _json.TryGetDouble(out number);

    internal readonly bool TryGetDecimal(out decimal number) => _json.TryGetDecimal(out number);

    private static JsonReaderState BehindMember()
    {
        var json = new Utf8JsonReader("{\"\":[]"u8, isFinalBlock: false, state: default);
        while (json.Read())
        {
        }

        return json.CurrentState;
    }
}
