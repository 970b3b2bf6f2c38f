using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Batches;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Batches;

/// <summary>
/// Parses the body of a batch while it is written to it, row by row, and rejects it at the first byte that is wrong, as the service does: its endpoint
/// and its model must precede its requests.
/// </summary>
internal sealed class BatchUpload(bool keepsText) : Stream
{
    private readonly MemoryStream _text = new();
    private readonly Dictionary<string, JsonElement> _head = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<UploadedRow> _rows = [];
    private byte[] _buffer = new byte[64 * 1024];
    private int _length;
    private JsonReaderState _state;
    private bool _isStarted;
    private bool _isInRows;
    private bool _hasRows;
    private bool _hasEnded;

    /// <summary>Gets the error that rejects the batch.</summary>
    internal FakeReply? Refusal { get; private set; }

    /// <summary>Gets the settings of the batch.</summary>
    internal BatchSubmission? Submission { get; private set; }

    internal IReadOnlyList<UploadedRow> Rows => _rows;

    /// <summary>Gets the body as text.</summary>
    internal string Text => Encoding.UTF8.GetString(_text.GetBuffer().AsSpan(0, (int)_text.Length));

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    internal static bool IsBatch(string method, string path) => method == "POST" && path == "/api/v1/batches";

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (keepsText)
        {
            _text.Write(buffer);
        }

        if (_length + buffer.Length > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + buffer.Length));
        }

        buffer.CopyTo(_buffer.AsSpan(_length));
        _length += buffer.Length;
        Parse(isWhole: false);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Checks that the body is whole.</summary>
    internal void Complete()
    {
        Parse(isWhole: true);
        if (!_hasEnded)
        {
            Refuse(400, "The body is not a whole JSON object.");
        }

        if (!_hasRows || _rows.Count == 0)
        {
            Refuse(400, "requests: at least one is required");
        }
    }

    private void Parse(bool isWhole)
    {
        var consumed = 0;
        try
        {
            while (!_hasEnded && TryAdvance(_buffer.AsSpan(consumed, _length - consumed), isWhole, out var count))
            {
                consumed += count;
            }
        }
        catch (JsonException)
        {
            Refuse(400, "The body is not valid JSON.");
        }

        _buffer.AsSpan(consumed, _length - consumed).CopyTo(_buffer);
        _length -= consumed;
    }

    private bool TryAdvance(ReadOnlySpan<byte> rest, bool isWhole, out int count)
    {
        count = 0;
        var json = new Utf8JsonReader(rest, isWhole, _state);
        if (!json.Read() || !(_isInRows ? TryTakeRow(ref json, rest) : TryTakeMember(ref json, rest)))
        {
            return false;
        }

        count = (int)json.BytesConsumed;
        _state = json.CurrentState;
        return true;
    }

    private bool TryTakeMember(ref Utf8JsonReader json, ReadOnlySpan<byte> rest)
    {
        if (!_isStarted)
        {
            _isStarted = json.TokenType == JsonTokenType.StartObject;
            return _isStarted ? true : throw new JsonException("Not an object.");
        }

        if (json.TokenType == JsonTokenType.EndObject)
        {
            return _hasEnded = true;
        }

        var name = json.GetString()!;
        if (!json.Read())
        {
            return false;
        }

        if (name == "requests" && json.TokenType == JsonTokenType.StartArray)
        {
            TakeHead();
            return _isInRows = _hasRows = true;
        }

        var start = (int)json.TokenStartIndex;
        if (!json.TrySkip())
        {
            return false;
        }

        _head[name] = JsonElement.Parse(rest[start..(int)json.BytesConsumed]);
        return true;
    }

    private void TakeHead()
    {
        if (!_head.ContainsKey("endpoint") || !_head.ContainsKey("model"))
        {
            Refuse(400, "'endpoint' and 'model' must precede 'requests', because the body is parsed as it arrives");
        }

        var head = new JsonObject(_head.Select(static member => KeyValuePair.Create(member.Key, JsonNode.Parse(member.Value.GetRawText()))));
        Submission = JsonSerializer.Deserialize(WireJson.Write(head), WireJson.Info<BatchSubmission>());
    }

    private bool TryTakeRow(ref Utf8JsonReader json, ReadOnlySpan<byte> rest)
    {
        if (json.TokenType == JsonTokenType.EndArray)
        {
            _isInRows = false;
            return true;
        }

        var start = (int)json.TokenStartIndex;
        if (!json.TrySkip())
        {
            return false;
        }

        using var row = JsonDocument.Parse(rest[start..(int)json.BytesConsumed].ToArray());
        if (row.RootElement.ValueKind != JsonValueKind.Object
            || !row.RootElement.TryGetProperty("custom_id", out var id) || id.ValueKind != JsonValueKind.String || id.GetString() is not { Length: > 0 } customId
            || !row.RootElement.TryGetProperty("body", out var body) || body.ValueKind != JsonValueKind.Object)
        {
            Refuse(400, "requests: each needs a custom_id and a body");
            return false;
        }

        if (!_ids.Add(customId))
        {
            Refuse(422, $"custom_id '{customId}' is not unique");
        }

        if (body.TryGetProperty("model", out var model) && model.ValueKind == JsonValueKind.String && model.GetString() != Submission!.Model.Value)
        {
            Refuse(422, $"{customId}: the model of a request must be that of the batch");
        }

        _rows.Add(new UploadedRow(customId, body.GetRawText()));
        return true;
    }

    private void Refuse(int status, string message)
    {
        Refusal = FakeReply.Bytes(WireJson.Write(new JsonObject { ["error"] = new JsonObject { ["code"] = status, ["message"] = message } }), "application/json", status);
        throw new BatchRefusedException(message);
    }
}
