using System.Text;
using System.Text.Json;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>Reads a complete response, or throws the error that it contains.</summary>
internal static class CompletionReader
{
    /// <summary>Determines whether a body looks like server-sent events: a proxy may stream a response that was not requested as a stream.</summary>
    internal static bool LooksLikeEvents(ReadOnlySpan<byte> body)
    {
        var start = body.TrimStart("\uFEFF \t\r\n"u8);
        return start.StartsWith(":"u8) || start.StartsWith("data:"u8);
    }

    /// <summary>Reads the completion.</summary>
    internal static ChatCompletion Read(PooledBuffer body, ApiResponse response, ErrorReader errors)
    {
        var bytes = body.WrittenSpan;
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw ErrorReader.Empty(response, "The response is empty.");
        }

        var completion = Parse(bytes, response, errors);
        if (completion.Error is { } error)
        {
            throw Failed(errors.InBody(error, response, completion.Provider, completion.Id, Encoding.UTF8.GetString(bytes)), completion);
        }

        if (completion.Choices.Count == 0)
        {
            throw errors.Invalid("The response has neither choices nor an error.", response, bytes);
        }

        foreach (var choice in completion.Choices)
        {
            if (choice.Error is { } choiceError)
            {
                throw Failed(errors.InBody(choiceError, response, completion.Provider, completion.Id, Encoding.UTF8.GetString(bytes)), completion);
            }

            if (choice.FinishReason == FinishReason.Error)
            {
                throw Failed(ServiceFailure.WithoutMessage(choice.NativeFinishReason, completion.Provider, completion.Id), completion);
            }
        }

        return completion;
    }

    private static ChatCompletion Parse(ReadOnlySpan<byte> body, ApiResponse response, ErrorReader errors)
    {
        try
        {
            return CompletionParser.Parse(body, response.Info)
                ?? throw errors.Invalid("The response is null.", response, body);
        }
        catch (JsonException e)
        {
            var text = Encoding.UTF8.GetString(body);
            throw ErrorBody.TryParse(text) is { } error && body.IndexOf("\"error\""u8) >= 0
                ? errors.InBody(error, response, body: text)
                : errors.Invalid($"The response is not a chat completion: {e.Message}", response, body, e);
        }
    }

    // The partial completion is attached. It was generated and billed, so the request is not retried without the caller's knowledge.
    private static OpenRouterException Failed(OpenRouterException e, ChatCompletion completion)
    {
        if (completion.Choices.Count > 0)
        {
            e.Attach(completion);
            e.SetMayHaveBeenDone(completion.ToChunk().HasContent);
        }

        return e;
    }
}
