using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>A reply that is the same for every request.</summary>
internal sealed record VerbatimReply(ResponsePlan Response) : FakeReply
{
    private protected override ResponsePlan Make(ReplyContext context) => Response;
}

/// <summary>A reply that depends on the request.</summary>
internal sealed record ComputedReply(Func<RecordedRequest, FakeReply> Reply) : FakeReply
{
    private protected override ResponsePlan Make(ReplyContext context) => Reply(context.Record).Plan(context);
}
