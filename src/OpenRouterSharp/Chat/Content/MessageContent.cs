using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the content of a message: a text, or a list of parts. A <see cref="string"/> converts to it.</summary>
[JsonConverter(typeof(WireConverter<MessageContent>))]
[CollectionBuilder(typeof(MessageContent), nameof(FromParts))]
[DebuggerDisplay("{Text}")]
public sealed class MessageContent : IEquatable<MessageContent>, IWire<MessageContent>
{
    private readonly string? _text;

    /// <summary>Initializes a new instance of the <see cref="MessageContent"/> class with the specified text.</summary>
    /// <param name="text">The text.</param>
    public MessageContent(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>Initializes a new instance of the <see cref="MessageContent"/> class with the specified parts.</summary>
    /// <param name="parts">The parts, in order. Place text before images.</param>
    public MessageContent(IReadOnlyList<ContentPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Parts = parts;
    }

    /// <summary>Gets the parts, or <see langword="null"/> if the content is a text.</summary>
    public IReadOnlyList<ContentPart>? Parts { get; }

    /// <summary>Gets the text; for parts, the concatenation of the text parts.</summary>
    public string Text => _text ?? JoinText(Parts!);

    /// <summary>Gets a value indicating whether the content is empty: no text, no parts, or only empty text parts.</summary>
    internal bool IsEmpty
    {
        get
        {
            if (Parts is not { } parts)
            {
                return _text!.Length == 0;
            }

            for (var i = 0; i < parts.Count; i++)
            {
                if (parts[i] is not TextPart { Text.Length: 0 })
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Converts a string to a <see cref="MessageContent"/>.</summary>
    /// <param name="text">The text.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator MessageContent?(string? text) => text is null ? null : new(text);

    /// <summary>Converts an array of parts to a <see cref="MessageContent"/>.</summary>
    /// <param name="parts">The parts.</param>
    [return: NotNullIfNotNull(nameof(parts))]
    public static implicit operator MessageContent?(ContentPart[]? parts) => parts is null ? null : new(parts);

    /// <summary>Creates content from parts; called by collection expressions.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The content.</returns>
    public static MessageContent FromParts(ReadOnlySpan<ContentPart> parts) => new(parts.ToArray());

    /// <summary>Returns an enumerator over the parts; a text is enumerated as a single text part.</summary>
    /// <returns>An enumerator over the parts, in order.</returns>
    public IEnumerator<ContentPart> GetEnumerator() => (Parts ?? [new TextPart(_text!)]).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(MessageContent? other) =>
        other is not null && (Parts is null
            ? other.Parts is null && string.Equals(_text, other._text, StringComparison.Ordinal)
            : other.Parts is not null && Parts.SequenceEqual(other.Parts));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MessageContent);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts is null
        ? string.GetHashCode(_text, StringComparison.Ordinal)
        : Parts.Aggregate(Parts.Count, static (hash, part) => HashCode.Combine(hash, part));

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string JoinText(IReadOnlyList<ContentPart> parts) => parts.Count == 1 && parts[0] is TextPart { Text: var only }
        ? only
        : string.Concat(parts.Select(TextOf));

    // Some providers leave out the type of a text, or the part around it. Either is sent back as received.
    private static string? TextOf(ContentPart part) => part switch
    {
        TextPart text => text.Text,
        UnknownPart { Type.Length: 0, Json: { ValueKind: JsonValueKind.String } text } => RawJson.TextOf(text),
        UnknownPart { Type.Length: 0, Json: var untyped } => RawJson.StringOf(untyped, "text"),
        _ => null,
    };

    static MessageContent? IWire<MessageContent>.Read(ref WireReader json) => json.Kind switch
    {
        JsonTokenType.StartArray => new(json.List<ContentPart>()!),
        JsonTokenType.StartObject => new([json.Value<ContentPart>()!]),
        JsonTokenType.String => new(json.Text()),

        // A number or a Boolean value is not text: it is kept as received.
        _ => null,
    };

    void IWire.Write(Utf8JsonWriter json)
    {
        if (Parts is { } parts)
        {
            json.WriteValue(parts);
        }
        else
        {
            LongText.Write(json, _text!);
        }
    }
}
