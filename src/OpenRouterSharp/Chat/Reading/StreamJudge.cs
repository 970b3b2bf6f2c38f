using System.Text;
using System.Text.Json;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>
/// Classifies the events of a streamed response as chunks, errors or its end. Every possible failure of a stream becomes an exception; only
/// <c>[DONE]</c> or a finish reason counts as the end.
/// </summary>
/// <param name="response">The response.</param>
/// <param name="errors">Creates the exceptions.</param>
/// <param name="maxEventBytes">The size limit of an event.</param>
/// <param name="readsFew">Whether most events are skipped.</param>
internal sealed class StreamJudge(ApiResponse response, ErrorReader errors, int maxEventBytes, bool readsFew = false)
{
    private readonly ChunkParser _chunks = new(readsFew);
    private BareText? _bare;
    private string? _id;
    private bool _hasChunks;
    private bool _hasContent;
    private bool _hasFinish;
    private bool _endsInUsage;

    private static ReadOnlySpan<byte> DoneMark => "[DONE]"u8;

    /// <summary>Gets a value indicating whether the response has reached its actual end.</summary>
    internal bool IsDone { get; private set; }

    /// <summary>Gets a value indicating whether the usage ends a response that has no other end.</summary>
    internal bool UsageIsEnd { get; init; }

    /// <summary>Gets the error that accompanied content; it is thrown after the content has reached the caller.</summary>
    internal OpenRouterException? Pending { get; private set; }

    /// <summary>Processes an event.</summary>
    /// <param name="data">The data of the event.</param>
    /// <param name="isUnterminated">Whether the event lacks its terminating blank line.</param>
    /// <param name="isNamedError">Whether the event is named <c>error</c>.</param>
    /// <returns>The chunk, or <see langword="null"/> if the event is not a chunk.</returns>
    internal ChatCompletionChunk? Take(ReadOnlySpan<byte> data, bool isUnterminated, bool isNamedError)
    {
        var payload = data.Trim(" \t\r\n"u8);
        if (payload.SequenceEqual(DoneMark))
        {
            ThrowIfEmpty();
            End();
            return null;
        }

        // An event without data carries no information, nor does a stream cut off within its end marker.
        if (payload.IsEmpty || (isUnterminated && DoneMark.StartsWith(payload)))
        {
            return null;
        }

        var chunk = Parse(data, isUnterminated, isNamedError);
        _hasChunks = true;
        _id ??= chunk.Id;
        if (ErrorIn(chunk, data, isNamedError) is { } error)
        {
            // Content that accompanies the error reaches the caller before the error does.
            if (!chunk.HasContent)
            {
                throw error;
            }

            Pending = error;
        }

        Note(chunk);
        return chunk;
    }

    /// <summary>Processes a line that belongs to no event: an error that occurred after the headers were sent, a complete response, or a chunk.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The chunk, or <see langword="null"/> if the line is not a chunk, or an incomplete one.</returns>
    internal ChatCompletionChunk? TakeBare(ReadOnlySpan<byte> line)
    {
        if (line.Trim(" \t"u8).SequenceEqual(DoneMark))
        {
            return Take(line, isUnterminated: false, isNamedError: false);
        }

        _bare ??= new BareText(maxEventBytes);
        if (!_bare.Add(line))
        {
            return null;
        }

        var json = _bare.Text.ToArray();
        _bare.Clear();
        if (_hasChunks || !CompletionReader.IsWholeAnswer(json))
        {
            return Take(json, isUnterminated: false, isNamedError: false);
        }

        var chunk = CompletionReader.Read(json, response, errors).ToChunk();
        _hasChunks = _hasFinish = true;
        Note(chunk);
        return chunk;
    }

    /// <summary>Processes a chunk that is known to have text, and neither usage, an error nor an end.</summary>
    internal void Skip() => _endsInUsage = false;

    /// <summary>Processes the end of the data.</summary>
    internal void TakeEnd()
    {
        ThrowIfEmpty();
        if (!_hasFinish && !(UsageIsEnd && _endsInUsage))
        {
            throw WithId(errors.Interrupted("The stream ended without a finish reason and without [DONE]: the response is incomplete.", response, Bare));
        }

        End();
    }

    /// <summary>Adds the generation ID to an exception.</summary>
    internal OpenRouterException WithId(OpenRouterException e) => errors.WithId(e, response, _id);

    /// <summary>Creates the exception for a lost connection.</summary>
    internal OpenRouterException WhileReading(Exception e) => WithId(errors.WhileReading(e, response, mayHaveBeenDone: false));

    private ReadOnlySpan<byte> Bare => _bare is { } bare ? bare.Text : default;

    private void End()
    {
        IsDone = true;
        response.End();
    }

    private void Note(ChatCompletionChunk chunk)
    {
        // Some providers send cumulative usage in every chunk: only one without text can be the last.
        _endsInUsage = chunk.Usage is not null && !chunk.HasText;
        if (!_hasContent && chunk.HasContent)
        {
            _hasContent = true;
            response.ContentCame();
        }
    }

    private void ThrowIfEmpty()
    {
        if (_hasChunks)
        {
            return;
        }

        // A page or text with the media type of events is reported as in any other body. The start of a field name is neither.
        var start = 0;
        if (!Bare.IsEmpty && BodyLook.Of(Bare.TrimEnd((byte)'\n'), isWhole: false, ref start) != BodyForm.Undecided)
        {
            CompletionReader.Read(Bare, response, errors);
        }

        throw errors.Empty(response, "The stream ended without a single chunk.");
    }

    private ChatCompletionChunk Parse(ReadOnlySpan<byte> data, bool isUnterminated, bool isNamedError)
    {
        try
        {
            if (_chunks.Parse(data, response.Info) is { } chunk)
            {
                return chunk;
            }

            throw WithId(errors.Invalid("A stream event is null.", response, data));
        }
        catch (JsonException e)
        {
            // An error in the event explains the failure, so it takes precedence.
            var text = Encoding.UTF8.GetString(data);
            var error = data.IndexOf("\"error\""u8) >= 0 ? ErrorBody.TryParse(text) : null;
            if ((error ?? (isNamedError ? FlatError.OfEvent(data, isNamedError) : null)) is { } known)
            {
                throw WithId(errors.InBody(known, response, body: text));
            }

            throw isUnterminated
                ? WithId(StreamFailure.Interrupted("The stream ended in the middle of a chunk."))
                : WithId(errors.Invalid($"A stream event is not a chunk: {JsonFault.Describe(e)}", response, data));
        }
    }

    private OpenRouterException? ErrorIn(ChatCompletionChunk chunk, ReadOnlySpan<byte> data, bool isNamedError)
    {
        var count = chunk.ChoiceCount;
        if (chunk.Error is { } error && !(error.IsEmpty && count > 0))
        {
            return InBody(error, chunk, data);
        }

        // A chunk with an error of its choice is never remembered.
        if (chunk.Shape is { } shape)
        {
            _hasFinish |= shape.FinishReason is { Value.Length: > 0 };
            return null;
        }

        var choices = chunk.Choices;
        if (count == 0 && chunk.Usage is null && (isNamedError || chunk.AdditionalProperties is not null) && FlatError.OfEvent(data, isNamedError) is { } flat)
        {
            return InBody(flat, chunk, data);
        }

        for (var i = 0; i < count; i++)
        {
            var choice = choices[i];
            if (choice.Error is { IsEmpty: false } choiceError)
            {
                return InBody(choiceError, chunk, data);
            }

            if (choice.FinishReason == FinishReason.Error)
            {
                return WithId(errors.WithoutMessage(response, choice.NativeFinishReason, chunk.Provider, chunk.Id));
            }

            _hasFinish |= choice.FinishReason is { Value.Length: > 0 };
        }

        return null;
    }

    private OpenRouterException InBody(ApiError error, ChatCompletionChunk chunk, ReadOnlySpan<byte> data) =>
        WithId(errors.InBody(error, response, chunk.Provider, chunk.Id, Encoding.UTF8.GetString(data)));
}
