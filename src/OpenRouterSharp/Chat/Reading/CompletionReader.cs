using System.Text;
using System.Text.Json;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>Reads a complete response, or throws the error that it contains.</summary>
internal static class CompletionReader
{
    /// <summary>Determines whether JSON is a complete response, not a chunk or an error.</summary>
    internal static bool IsWholeAnswer(ReadOnlySpan<byte> json)
    {
        try
        {
            return CompletionParser.Parse(json, info: null) is { Choices: [{ Message: not null }, ..] };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads the completion.</summary>
    /// <param name="body">The body, which contains no events.</param>
    /// <param name="response">The response with the body.</param>
    /// <param name="errors">Creates the exceptions.</param>
    internal static ChatCompletion Read(ReadOnlySpan<byte> body, ApiResponse response, ErrorReader errors)
    {
        switch (BodyLook.Of(body, out var bytes))
        {
            case BodyForm.Nothing:
                throw errors.Empty(response, "The response is empty.");
            case BodyForm.Page:
                throw errors.Unusable("The response is a web page.", response, bytes);
        }

        var completion = Parse(bytes, response, errors);
        if (completion.Error is { } error && !(error.IsEmpty && completion.Choices.Count > 0))
        {
            throw Failed(errors.InBody(error, response, completion.Provider, completion.Id, Encoding.UTF8.GetString(bytes)), completion);
        }

        if (completion.Choices.Count == 0)
        {
            throw errors.Unusable("The response has neither choices nor an error.", response, bytes);
        }

        foreach (var choice in completion.Choices)
        {
            if (choice.Error is { IsEmpty: false } choiceError)
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
            var completion = CompletionParser.Parse(body, response.Info) ?? throw errors.Invalid("The response is null.", response, body);
            return IsChunk(completion) ? OfChunk(body, response) : completion;
        }
        catch (JsonException e)
        {
            throw errors.Unusable($"The response is not a chat completion: {JsonFault.Describe(e)}", response, body);
        }
    }

    // A gateway that streams from its provider may send the last chunk, or a single one, to a request that does not stream.
    private static bool IsChunk(ChatCompletion completion) =>
        completion.Choices is [{ Message: null, Text: null, AdditionalProperties: { } rest }, ..] && rest.TryGetValue("delta", out var delta) && delta.ValueKind == JsonValueKind.Object;

    private static ChatCompletion OfChunk(ReadOnlySpan<byte> body, ApiResponse response)
    {
        var accumulator = new ChatCompletionAccumulator();
        accumulator.Add(new ChunkParser().Parse(body, response.Info)!);
        return accumulator.ToCompletion();
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
