using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenRouterSharp.Benchmarks.Peers;

/// <summary>The words of a request, told to a <see cref="Utf8JsonWriter"/>: what a writer by hand costs, for any request.</summary>
public sealed class WordTree
{
    private static readonly ArrayBufferWriter<byte> _buffer = new(128 * 1024);
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly byte[]? _name;
    private readonly JsonValueKind _kind;
    private readonly WordTree[] _children = [];
    private readonly string? _text;
    private readonly double _number;
    private readonly long? _whole;

    private WordTree(string? name, JsonElement json)
    {
        _name = name is null ? null : Encoding.UTF8.GetBytes(name);
        _kind = json.ValueKind;
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                _children = [.. json.EnumerateObject().Select(static member => new WordTree(member.Name, member.Value))];
                break;
            case JsonValueKind.Array:
                _children = [.. json.EnumerateArray().Select(static item => new WordTree(null, item))];
                break;
            case JsonValueKind.String:
                _text = json.GetString();
                break;
            case JsonValueKind.Number:
                _number = json.GetDouble();
                _whole = json.TryGetInt64(out var whole) ? whole : null;
                break;
        }
    }

    /// <summary>Takes the words out of a request.</summary>
    public static WordTree Of(ReadOnlyMemory<byte> request)
    {
        using var document = JsonDocument.Parse(request);
        return new WordTree(null, document.RootElement);
    }

    /// <summary>Writes the words, and copies the bytes once.</summary>
    public byte[] Write()
    {
        _buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_buffer, _options))
        {
            Write(writer);
        }

        return _buffer.WrittenSpan.ToArray();
    }

    private void Write(Utf8JsonWriter writer)
    {
        if (_name is { } name)
        {
            writer.WritePropertyName(name);
        }

        switch (_kind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                WriteChildren(writer);
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                WriteChildren(writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(_text);
                break;
            case JsonValueKind.Number when _whole is { } whole:
                writer.WriteNumberValue(whole);
                break;
            case JsonValueKind.Number:
                writer.WriteNumberValue(_number);
                break;
            case JsonValueKind.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteBooleanValue(_kind == JsonValueKind.True);
                break;
        }
    }

    private void WriteChildren(Utf8JsonWriter writer)
    {
        foreach (var child in _children)
        {
            child.Write(writer);
        }
    }
}
