using System.Text;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a tool call and the deltas accumulated into it.</summary>
internal sealed class ToolCallEntry
{
    private readonly StringBuilder _name = new();
    private readonly ArgumentsText _arguments = new();
    private ToolCallType? _type;
    private Dictionary<string, JsonElement>? _fields;
    private Dictionary<string, JsonElement>? _functionFields;

    internal string? Id { get; private set; }

    /// <summary>Gets the index of the call, if a delta contains one.</summary>
    internal int? Index { get; private set; }

    /// <summary>Gets the number of the chunk that last added to the call.</summary>
    internal int LastChunk { get; private set; }

    /// <summary>Gets a value indicating whether the arguments are a complete value that no other can replace.</summary>
    internal bool HasWholeArguments => _arguments is { IsWhole: true, IsPlaceholder: false };

    /// <summary>Determines whether a name matches this call; a missing name matches.</summary>
    internal bool HasName(string? name) => string.IsNullOrEmpty(name) || _name.Equals(name);

    /// <summary>
    /// Determines whether a delta repeats the whole call: same ID, same name, same arguments. Within a chunk, calls without arguments may share an ID.
    /// </summary>
    internal bool IsRepeatedBy(ToolCallDelta piece, int chunk) =>
        Id is not null && (LastChunk != chunk || !_arguments.IsPlaceholder) && string.Equals(Id, piece.Id, StringComparison.Ordinal) && HasName(piece.Name) && _arguments.IsRepeatedBy(piece.Arguments);

    /// <summary>Determines whether a delta with this call's ID but a different index continues the call: it has no name, or the arguments are incomplete.</summary>
    internal bool IsContinuedBy(ToolCallDelta piece, int chunk) =>
        string.IsNullOrEmpty(piece.Name)
        || IsRepeatedBy(piece, chunk)
        || (LastChunk != chunk && HasName(piece.Name) && _arguments is { HasBegun: true, IsWhole: false } && !ArgumentsText.IsBeginning(piece.Arguments));

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

        // Before the arguments, the name itself may arrive in deltas; after them, a different name or a second value begins another call. The same
        // value again, or a value after an empty object, does not if the call has an ID: another call would have its own.
        return _arguments.HasBegun && ((_name.Length > 0 && !HasName(piece.Name))
            || (_arguments.IsWhole && ArgumentsText.IsBeginning(piece.Arguments) && !(Id is not null && IsSame(piece.Arguments!))));
    }

    internal void Add(ToolCallDelta piece, int chunk)
    {
        LastChunk = chunk;
        Index ??= piece.Index;
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
        Arguments = _arguments.HasCome ? _arguments.ToString() : ToolCall.NoArguments,

        // A call other than a function's keeps its body among the fields, as does a function whose body could not be read.
        AdditionalProperties = _fields is null ? null
            : KeptFields.CopyBeside(_fields, ("id", Id), ("type", _type), ("index", Index), ("function", _arguments.HasCome || _name.Length > 0 ? _name : null)),
        FunctionProperties = _functionFields is null ? null
            : KeptFields.CopyBeside(_functionFields, ("name", _name.Length == 0 ? null : _name), ("arguments", _arguments.HasCome ? _arguments : null)),
    };

    private bool IsSame(string piece) => _arguments.IsPlaceholder || ArgumentsJson.IsEmptyObject(piece) || _arguments.IsRepeatedBy(piece);

    // The name arrives once, is repeated in every delta, is split over several, or grows with each.
    private void AddName(string? name)
    {
        if (!HasName(name))
        {
            var isLonger = name!.Length > _name.Length && _name.Equals(name.AsSpan(0, _name.Length));
            _name.Append(isLonger ? name.AsSpan(_name.Length) : name);
        }
    }

    // A value after a complete one: a repetition, an empty object, which adds nothing, or the actual arguments after an empty object.
    private void AddArguments(string? arguments)
    {
        if (_arguments.IsWhole && ArgumentsText.IsBeginning(arguments))
        {
            if (ArgumentsJson.IsEmptyObject(arguments) || _arguments.IsRepeatedBy(arguments))
            {
                return;
            }

            if (_arguments.IsPlaceholder)
            {
                _arguments.Clear();
            }
        }

        _arguments.Append(arguments);
    }
}
