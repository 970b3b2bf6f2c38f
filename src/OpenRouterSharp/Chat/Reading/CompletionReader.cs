using System.Text;
using System.Text.Json;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>Reads a whole answer out of its bytes, or throws the error that they are.</summary>
internal static class CompletionReader
{
    /// <summary>Tells whether JSON is a whole answer rather than a chunk or an error.</summary>
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

    /// <summary>Reads the answer.</summary>
    /// <param name="body">The body, which is not events.</param>
    /// <param name="response">The response that it is of.</param>
    /// <param name="errors">Makes the exceptions.</param>
    internal static ChatCompletion Read(ReadOnlySpan<byte> body, ApiResponse response, ErrorReader errors)
    {
        switch (BodyLook.Of(body, out var bytes))
        {
            case BodyForm.Nothing:
                throw ErrorReader.Empty(response, "The answer is empty.");
            case BodyForm.Page:
                throw errors.Page(response, bytes);
        }

        var completion = Parse(bytes, response, errors);
        if (completion.Error is { } error)
        {
            throw Failed(errors.InBody(error, response, completion.Provider, completion.Id, Encoding.UTF8.GetString(bytes)), completion);
        }

        if (completion.Choices.Count == 0)
        {
            // Other servers write their errors flat.
            var text = Encoding.UTF8.GetString(bytes);
            throw ErrorBody.TryParse(text) is { } flat
                ? errors.InBody(flat, response, completion.Provider, completion.Id, text)
                : errors.Invalid("The answer has no choices and names no error.", response, bytes);
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
                ?? throw errors.Invalid("The answer is null.", response, body);
        }
        catch (JsonException e)
        {
            var text = Encoding.UTF8.GetString(body);
            throw ErrorBody.TryParse(text) is { } error && body.IndexOf("\"error\""u8) >= 0
                ? errors.InBody(error, response, body: text)
                : errors.Invalid($"The answer is not a chat completion: {e.Message}", response, body, e);
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
