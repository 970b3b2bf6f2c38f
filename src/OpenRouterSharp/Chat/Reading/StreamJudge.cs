using System.Text;
using System.Text.Json;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>
/// Judges the events of one streamed answer: which is a chunk, which an error, and whether the end is one. Every way in which a stream can fail is
/// an exception, and only <c>[DONE]</c> or a finish reason is an end.
/// </summary>
internal sealed class StreamJudge(ApiResponse response, ErrorReader errors)
{
    private readonly ChunkParser _chunks = new();
    private string? _id;
    private bool _hasChunks;
    private bool _hasFinish;

    private static ReadOnlySpan<byte> DoneMark => "[DONE]"u8;

    /// <summary>Gets a value indicating whether the answer has come to its true end.</summary>
    internal bool IsDone { get; private set; }

    /// <summary>Gets the error that came with content: it is thrown when that has reached the caller.</summary>
    internal OpenRouterException? Pending { get; private set; }

    /// <summary>Takes an event.</summary>
    /// <param name="data">The event's data.</param>
    /// <param name="isUnterminated">Whether the event lacks its blank line.</param>
    /// <returns>The chunk, or <see langword="null"/> where the event is none.</returns>
    internal ChatCompletionChunk? Take(ReadOnlySpan<byte> data, bool isUnterminated)
    {
        var payload = data.Trim(" \t\r\n"u8);
        if (payload.SequenceEqual(DoneMark))
        {
            IsDone = true;
            ThrowIfEmpty();
            return null;
        }

        // An event without data says nothing, and neither does a stream that broke off in the middle of its end mark.
        if (payload.IsEmpty || (isUnterminated && DoneMark.StartsWith(payload)))
        {
            return null;
        }

        var chunk = Parse(data, isUnterminated);
        _hasChunks = true;
        _id ??= chunk.Id;
        if (ErrorIn(chunk, data) is { } error)
        {
            // What came with the error reaches the caller before the error does.
            if (!chunk.HasContent)
            {
                throw error;
            }

            Pending = error;
        }

        return chunk;
    }

    /// <summary>Takes the end of the bytes.</summary>
    internal void TakeEnd()
    {
        ThrowIfEmpty();
        if (!_hasFinish)
        {
            throw Interrupted("The stream ended without a finish reason and without [DONE]: the answer is not complete.");
        }

        IsDone = true;
    }

    /// <summary>Names the generation in an exception.</summary>
    internal OpenRouterException WithId(OpenRouterException e) => errors.WithId(e, response, _id);

    /// <summary>Makes the exception of a connection that broke.</summary>
    internal OpenRouterException WhileReading(Exception e) => WithId(errors.WhileReading(e, response, mayHaveBeenDone: false));

    private void ThrowIfEmpty()
    {
        if (!_hasChunks)
        {
            throw errors.Empty(response, "The stream ended without a single chunk.");
        }
    }

    private ChatCompletionChunk Parse(ReadOnlySpan<byte> data, bool isUnterminated)
    {
        try
        {
            if (_chunks.Parse(data, response.Info) is { } chunk)
            {
                return chunk;
            }

            throw WithId(errors.Invalid("An event of the stream is null.", response, data));
        }
        catch (JsonException e)
        {
            // An error says what went wrong, whatever stands beside it.
            var text = Encoding.UTF8.GetString(data);
            if (data.IndexOf("\"error\""u8) >= 0 && ErrorBody.TryParse(text) is { } error)
            {
                throw errors.InBody(error, response, generationId: _id, body: text);
            }

            throw isUnterminated
                ? Interrupted("The stream broke off in the middle of a chunk.")
                : WithId(errors.Invalid($"An event of the stream is not a chunk: {JsonFault.Describe(e)}", response, data));
        }
    }

    private OpenRouterException? ErrorIn(ChatCompletionChunk chunk, ReadOnlySpan<byte> data)
    {
        if (chunk.Error is { } error)
        {
            return InBody(error, chunk, data);
        }

        var choices = chunk.Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = choices[i];
            if (choice.Error is { } choiceError)
            {
                return InBody(choiceError, chunk, data);
            }

            if (choice.FinishReason == FinishReason.Error)
            {
                return errors.WithoutMessage(response, choice.NativeFinishReason, chunk.Provider, chunk.Id ?? _id);
            }

            _hasFinish |= choice.FinishReason is { Value.Length: > 0 };
        }

        return null;
    }

    private OpenRouterException InBody(ApiError error, ChatCompletionChunk chunk, ReadOnlySpan<byte> data) =>
        errors.InBody(error, response, chunk.Provider, chunk.Id ?? _id, Encoding.UTF8.GetString(data));

    private OpenRouterException Interrupted(string message) => WithId(StreamFailure.Interrupted(message));
}
