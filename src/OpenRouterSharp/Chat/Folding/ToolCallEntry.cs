using System.Text;
using System.Text.Json;

namespace OpenRouterSharp;

/// <summary>Represents a tool call and the deltas accumulated into it.</summary>
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

    /// <summary>Gets the number of the chunk that last added to the call.</summary>
    internal int LastChunk { get; private set; }

    /// <summary>Determines whether a name matches this call; a missing name matches.</summary>
    internal bool HasName(string? name) => string.IsNullOrEmpty(name) || _name.Equals(name);

    /// <summary>Determines whether a delta with this call's index begins another call: some providers use one index for all their calls.</summary>
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

        // Before the arguments, the name itself may arrive in chunks; after them, a different name or a second object begins another call.
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

    // The name arrives once, is repeated in every delta, is split over several, or grows with each.
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
