using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Streams;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>Represents a scripted stream, and its equivalent completion for a non-streaming request.</summary>
internal sealed record StreamReply(FakeStream Written) : FakeReply
{
    private protected override ResponsePlan Make(ReplyContext context)
    {
        // The header must name the generation ID of the chunks.
        var id = Written.Items.OfType<StreamItem.Chunk>().Select(static item => item.Value.Id).FirstOrDefault(static id => id is not null) ?? context.Id;
        KeyValuePair<string, string> header = new(CompletionReply.GenerationIdHeader, id);
        return context.Record.IsStreaming || Written.IsVerbatim
            ? new ResponsePlan(200, [new(ResponsePlan.ContentType, EventText.ContentType), header], Written.Steps(context))
            : Whole(context).With([header], TimeSpan.Zero);
    }

    private protected override string Describe() =>
        "stream " + Quoted.Of(string.Concat(Written.Items.OfType<StreamItem.Chunk>().Select(static item => item.Value.Text)));

    // The events of the stream all happen before the first byte of a non-streaming response.
    private ResponsePlan Whole(ReplyContext context)
    {
        var accumulator = new ChatCompletionAccumulator();
        var before = new List<PlayStep>();
        ApiError? error = null;
        var hasContent = false;
        foreach (var item in Written.Items)
        {
            switch (item)
            {
                case StreamItem.Step { Value: PlayStep.Reset or PlayStep.Hang } end:
                    return new ResponsePlan(200, [], [.. before, end.Value]);
                case StreamItem.Step step:
                    before.Add(step.Value);
                    break;
                case StreamItem.BareError bare:
                    error = bare.Value;
                    break;
                case StreamItem.Chunk chunk:
                    var failure = chunk.Value.Error ?? chunk.Value.Choices.Select(static choice => choice.Error).FirstOrDefault(static e => e is not null);
                    error ??= failure;
                    hasContent |= failure is null && chunk.Value.Choices.Count > 0;
                    accumulator.Add(FakeStream.Fill(chunk.Value, context));
                    break;
                default:
                    break;
            }
        }

        var plan = error is null || hasContent
            ? ResponsePlan.Whole(200, "application/json", WireJson.Write(Answer(accumulator.ToCompletion(), error, context)))
            : ResponsePlan.Whole(int.TryParse(error.Code, out var status) && status is >= 400 and <= 599 ? status : 200, "application/json", WireError.Body(error));
        return plan with { Steps = [.. before, .. plan.Steps] };
    }

    // Once the model has begun, the error stands in the choice beside the partial message (wire contract 4.5).
    private static ChatCompletion Answer(ChatCompletion folded, ApiError? error, ReplyContext context) => folded with
    {
        Object = "chat.completion",
        Error = null,
        Usage = folded.Usage ?? UsageCount.Of(context.Request, folded),
        Choices = error is null
            ? folded.Choices
            : [.. folded.Choices.Select(choice => choice with { FinishReason = FinishReason.Error, Error = error })],
    };
}
