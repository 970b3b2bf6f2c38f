using System.Text;
using System.Text.Json;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>
/// Classifies the events of a streamed response as chunks, errors or its end. Every possible failure of a stream becomes an exception; only
/// <c>[DONE]</c> or a finish reason counts as the end.
/// </summary>
internal sealed class StreamJudge(ApiResponse response, ErrorReader errors)
{
    private readonly ChunkParser _chunks = new();
    private bool _hasChunks;
    private bool _hasFinish;

    private static ReadOnlySpan<byte> DoneMark => "[DONE]"u8;

    /// <summary>Gets a value indicating whether the response has reached its actual end.</summary>
    internal bool IsDone { get; private set; }

    /// <summary>Gets the error that accompanied content; it is thrown after the content has reached the caller.</summary>
    internal OpenRouterException? Pending { get; private set; }

    /// <summary>Processes an event.</summary>
    /// <param name="data">The data of the event.</param>
    /// <param name="isUnterminated">Whether the event lacks its terminating blank line.</param>
    /// <returns>The chunk, or <see langword="null"/> if the event is not a chunk.</returns>
    internal ChatCompletionChunk? Take(ReadOnlySpan<byte> data, bool isUnterminated)
    {
        var payload = data.Trim(" \t\r\n"u8);
        if (payload.SequenceEqual(DoneMark))
        {
            IsDone = true;
            ThrowIfEmpty();
            return null;
        }

        // An event without data carries no information, nor does a stream cut off within its end marker.
        if (payload.IsEmpty || (isUnterminated && DoneMark.StartsWith(payload)))
        {
            return null;
        }

        var chunk = Parse(data, isUnterminated);
        _hasChunks = true;
        if (ErrorIn(chunk, data) is { } error)
        {
            // Content that accompanies the error reaches the caller before the error does.
            if (!chunk.HasContent)
            {
                throw error;
            }

            Pending = error;
        }

        return chunk;
    }

    /// <summary>Processes the end of the data.</summary>
    internal void TakeEnd()
    {
        ThrowIfEmpty();
        if (!_hasFinish)
        {
            throw Interrupted("The stream ended without a finish reason and without [DONE]: the response is incomplete.");
        }

        IsDone = true;
    }

    /// <summary>Adds the generation ID to an exception.</summary>
    internal OpenRouterException WithId(OpenRouterException e)
    {
        e.AttachGenerationId(response.Info.GenerationId);
        return e;
    }

    private void ThrowIfEmpty()
    {
        if (!_hasChunks)
        {
            throw ErrorReader.Empty(response, "The stream ended without a single chunk.");
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

            throw errors.Invalid("A stream event is null.", response, data);
        }
        catch (JsonException e)
        {
            // An error in the event explains the failure, so it takes precedence.
            var text = Encoding.UTF8.GetString(data);
            if (data.IndexOf("\"error\""u8) >= 0 && ErrorBody.TryParse(text) is { } error)
            {
                throw errors.InBody(error, response, body: text);
            }

            throw isUnterminated
                ? Interrupted("The stream ended in the middle of a chunk.", e)
                : errors.Invalid($"A stream event is not a chunk: {e.Message}", response, data, e);
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
                return ServiceFailure.WithoutMessage(choice.NativeFinishReason, chunk.Provider, chunk.Id ?? response.Info.GenerationId);
            }

            _hasFinish |= choice.FinishReason is { Value.Length: > 0 };
        }

        return null;
    }

    private OpenRouterException InBody(ApiError error, ChatCompletionChunk chunk, ReadOnlySpan<byte> data) =>
        errors.InBody(error, response, chunk.Provider, chunk.Id, Encoding.UTF8.GetString(data));

    private OpenRouterException Interrupted(string message, Exception? inner = null) => WithId(StreamFailure.Interrupted(message, inner));
}
