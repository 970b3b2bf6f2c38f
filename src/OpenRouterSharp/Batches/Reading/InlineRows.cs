using System.Text.Json;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches.Reading;

/// <summary>
/// Reads the rows in the <c>results</c> of a batch as they arrive: one row is in memory at a time, however many there are.
/// </summary>
internal sealed class InlineRows(Stream body, int maxRowBytes) : IDisposable
{
    private const int ReadSize = 64 * 1024;

    private readonly PooledBuffer _buffer = new(ReadSize);
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = 512 });
    private int _consumed;
    private bool _isWhole;
    private bool _isStarted;
    private bool _isInRows;
    private bool _hasEnded;

    /// <summary>Gets the status of the batch, once it was read.</summary>
    internal string? Status { get; private set; }

    /// <summary>Gets a value indicating whether the batch has a list of results, once it was read.</summary>
    internal bool HasRows { get; private set; }

    /// <summary>Reads the next row; <see langword="null"/> after the last.</summary>
    /// <exception cref="OpenRouterException">The body is not a batch, ends early, or a row is too large.</exception>
    internal async ValueTask<JsonElement?> ReadAsync(CancellationToken cancellationToken)
    {
        while (!_hasEnded)
        {
            bool hasAdvanced;
            JsonElement? row;
            try
            {
                hasAdvanced = TryAdvance(out row);
            }
            catch (JsonException e)
            {
                throw BatchFailure.OfRows(JsonFault.Describe(e));
            }

            if (row is not null)
            {
                return row;
            }

            if (!hasAdvanced && !_hasEnded)
            {
                await FillAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }

    public void Dispose() => _buffer.Dispose();

    // Each step reads one member, or one row; a step that needs more bytes is taken again from its beginning.
    private bool TryAdvance(out JsonElement? row)
    {
        row = null;
        var json = new Utf8JsonReader(_buffer.WrittenSpan[_consumed..], _isWhole, _state);
        if (!json.Read())
        {
            return false;
        }

        var hasRead = _isInRows ? TryReadRow(ref json, out row) : TryReadMember(ref json);
        if (hasRead)
        {
            _consumed += (int)json.BytesConsumed;
            _state = json.CurrentState;
        }

        return hasRead;
    }

    private bool TryReadRow(ref Utf8JsonReader json, out JsonElement? row)
    {
        row = null;
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

        row = json.TokenType == JsonTokenType.Null ? null : JsonElement.Parse(_buffer.WrittenSpan[(_consumed + start)..(_consumed + (int)json.BytesConsumed)]);
        return true;
    }

    private bool TryReadMember(ref Utf8JsonReader json)
    {
        if (!_isStarted)
        {
            _isStarted = json.TokenType == JsonTokenType.StartObject ? true : throw BatchFailure.OfRows("the response is not an object.");
            return true;
        }

        if (json.TokenType == JsonTokenType.EndObject)
        {
            return _hasEnded = true;
        }

        var isResults = json.ValueTextEquals("results"u8);
        var isStatus = json.ValueTextEquals("status"u8);
        if (!json.Read())
        {
            return false;
        }

        if (isResults && json.TokenType == JsonTokenType.StartArray)
        {
            return _isInRows = HasRows = true;
        }

        if (isStatus && json.TokenType == JsonTokenType.String)
        {
            Status = JsonText.Of(ref json);
        }

        return json.TrySkip();
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        _buffer.Drop(_consumed);
        _consumed = 0;
        if (_buffer.Length > maxRowBytes)
        {
            throw StreamFailure.AnswerTooLarge(maxRowBytes);
        }

        // At least as much again as a row has so far, so that a long one is not looked at too often.
        var wanted = Math.Max(ReadSize, _buffer.Length);
        var target = _buffer.Length + wanted;
        while (_buffer.Length < target)
        {
            var read = await body.ReadAsync(_buffer.GetMemory(Math.Min(ReadSize, target - _buffer.Length)), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                _isWhole = _isWhole ? throw BatchFailure.OfRows("the response ends early.") : true;
                return;
            }

            _buffer.Advance(read);
            if (wanted <= ReadSize)
            {
                return;
            }
        }
    }
}
