using System.Text;
using System.Text.Json;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>Reads a whole answer out of its bytes, or throws the error that they are.</summary>
internal static class CompletionReader
{
    /// <summary>Whether bytes look like server-sent events: a proxy may hand out a stream where none was asked for.</summary>
    internal static bool LooksLikeEvents(ReadOnlySpan<byte> body)
    {
        var start = body.TrimStart("\uFEFF \t\r\n"u8);
        return start.StartsWith(":"u8) || start.StartsWith("data:"u8);
    }

    /// <summary>Reads the answer.</summary>
    internal static ChatCompletion Read(PooledBuffer body, ApiResponse response, ErrorReader errors)
    {
        var bytes = body.WrittenSpan;
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw errors.Empty(response, "The answer is empty.");
        }

        var completion = Parse(bytes, response, errors);
        if (completion.Error is { } error)
        {
            throw Failed(errors.InBody(error, response, completion.Provider, completion.Id, Encoding.UTF8.GetString(bytes)), completion);
        }

        if (completion.Choices.Count == 0)
        {
            throw errors.Unusable("The answer has no choices and names no error.", response, bytes);
        }

        foreach (var choice in completion.Choices)
        {
            if (choice.Error is { } choiceError)
            {
                throw Failed(errors.InBody(choiceError, response, completion.Provider, completion.Id, Encoding.UTF8.GetString(bytes)), completion);
            }

            if (choice.FinishReason == FinishReason.Error)
            {
                throw Failed(errors.WithoutMessage(response, choice.NativeFinishReason, completion.Provider, completion.Id), completion);
            }
        }

        return completion;
    }

    private static ChatCompletion Parse(ReadOnlySpan<byte> body, ApiResponse response, ErrorReader errors)
    {
        try
        {
            return CompletionParser.Parse(body, response.Info)
                ?? throw errors.Invalid("The answer is null.", response, body);
        }
        catch (JsonException e)
        {
            throw errors.Unusable($"The answer is not a chat completion: {JsonFault.Describe(e)}", response, body);
        }
    }

    // What came before the failure is handed over. It was worked on and is billed: the request is not repeated behind the caller's back.
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
