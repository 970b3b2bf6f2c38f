using System.Text;
using System.Text.Json;

namespace OpenRouterSharp;

/// <summary>One tool call and the pieces of it that arrived.</summary>
internal sealed class ToolCallEntry
{
    private readonly StringBuilder _name = new();
    private readonly StringBuilder _arguments = new();
    private ToolCallType? _type;
    private bool _hasArguments;
    private char _lastCharacter;
    private Dictionary<string, JsonElement>? _fields;
    private Dictionary<string, JsonElement>? _functionFields;

    internal string? Id { get; private set; }

    /// <summary>Gets the chunk that last added to the call.</summary>
    internal int LastChunk { get; private set; }

    /// <summary>Tells whether a name is this call's; no name is.</summary>
    internal bool HasName(string? name) => string.IsNullOrEmpty(name) || _name.Equals(name);

    /// <summary>Tells whether a piece that claims this call's place begins another call: some providers give all their calls one index.</summary>
    internal bool IsFollowedBy(ToolCallDelta piece)
    {
        if (string.IsNullOrEmpty(piece.Name))
        {
            return false;
        }

        if (Id is not null && !string.IsNullOrEmpty(piece.Id) && !string.Equals(Id, piece.Id, StringComparison.Ordinal))
        {
            return true;
        }

        // Before the arguments the name itself may come in pieces; after them another name, or a second object, is another call.
        return _hasArguments && ((_name.Length > 0 && !HasName(piece.Name)) || (_lastCharacter == '}' && piece.Arguments.AsSpan().TrimStart() is ['{', ..]));
    }

    internal void Add(ToolCallDelta piece, int chunk)
    {
        LastChunk = chunk;
        Id ??= string.IsNullOrEmpty(piece.Id) ? null : piece.Id;
        if (_type is not { Value.Length: > 0 })
        {
            _type = piece.Type;
        }

        AddName(piece.Name);
        AddArguments(piece.Arguments);
        KeptFields.Merge(ref _fields, piece.AdditionalProperties);
        KeptFields.Merge(ref _functionFields, piece.FunctionProperties);
    }

    internal ToolCall ToToolCall() => new()
    {
        Id = Id,
        Type = _type ?? default,
        Name = _name.Length == 0 ? null : _name.ToString(),
        Arguments = _arguments.ToString(),
        AdditionalProperties = KeptFields.Copy(_fields),
        FunctionProperties = KeptFields.Copy(_functionFields),
    };

    // The name comes once, or again in every piece, or in pieces, or each time longer.
    private void AddName(string? name)
    {
        if (!HasName(name))
        {
            var isLonger = name!.Length > _name.Length && _name.Equals(name.AsSpan(0, _name.Length));
            _name.Append(isLonger ? name.AsSpan(_name.Length) : name);
        }
    }

    private void AddArguments(string? arguments)
    {
        _arguments.Append(arguments);
        if (arguments.AsSpan().TrimEnd() is [.., var last])
        {
            _hasArguments = true;
            _lastCharacter = last;
        }
    }
}
