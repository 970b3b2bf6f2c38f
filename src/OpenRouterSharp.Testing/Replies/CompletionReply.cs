using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Streams;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>Represents a completion, sent whole or as a stream depending on the request.</summary>
internal sealed record CompletionReply(ChatCompletion Answer, IReadOnlyList<PlayStep>? Before = null, TimeSpan TokenDelay = default) : FakeReply
{
    internal const string GenerationIdHeader = "X-Generation-Id";

    private protected override ResponsePlan Make(ReplyContext context)
    {
        var completion = Complete(Answer, context);
        if (!context.Record.IsStreaming)
        {
            // Without streaming, the client waits for the last token.
            var time = TokenDelay * (completion.Usage?.CompletionTokens ?? 0);
            return ResponsePlan.Whole(200, "application/json", WireJson.Write(completion)).With([new(GenerationIdHeader, completion.Id!)], time);
        }

        var steps = new List<PlayStep> { new PlayStep.Headers() };
        steps.AddRange(Before ?? []);
        foreach (var chunk in ChunkSequence.Of(completion))
        {
            if (TokenDelay > TimeSpan.Zero && chunk.FinishReason is null && chunk.Usage is null)
            {
                steps.Add(new PlayStep.Wait(TokenDelay));
            }

            steps.Add(new PlayStep.Bytes(EventText.Data(WireJson.Write(chunk))));
        }

        steps.Add(new PlayStep.Bytes(EventText.Done()));
        return new ResponsePlan(200, [new(ResponsePlan.ContentType, EventText.ContentType), new(GenerationIdHeader, completion.Id!)], steps);
    }

    private protected override string Describe() => Answer.HasToolCalls
        ? "tool call " + string.Join(", ", Answer.ToolCalls.Select(static call => call.Name))
        : "text " + Quoted.Of(Answer.Text);

    private static ChatCompletion Complete(ChatCompletion answer, ReplyContext context)
    {
        var completion = answer with
        {
            Id = answer.Id ?? context.Id,
            Object = answer.Object ?? "chat.completion",
            Created = answer.Created ?? FakeScript.DefaultCreated,
            Model = answer.Model ?? context.Model,
            Provider = answer.Provider ?? FakeScript.DefaultProvider,
            Choices = [.. answer.Choices.Select(Complete)],
        };
        return completion with { Usage = completion.Usage ?? UsageCount.Of(context.Request, completion) };
    }

    private static ChatChoice Complete(ChatChoice choice, int position)
    {
        var reason = choice.FinishReason ?? (choice.Error is not null ? FinishReason.Error : choice.Message?.ToolCalls is { Count: > 0 } ? FinishReason.ToolCalls : FinishReason.Stop);
        return choice with { Index = choice.Index ?? position, FinishReason = reason, NativeFinishReason = choice.NativeFinishReason ?? reason.Value };
    }
}
