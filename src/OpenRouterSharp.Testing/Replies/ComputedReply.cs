using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>Represents a reply computed from the request.</summary>
internal sealed record ComputedReply(Func<RecordedRequest, FakeReply> Reply) : FakeReply
{
    private protected override ResponsePlan Make(ReplyContext context) =>
        (Reply(context.Record) ?? throw new InvalidOperationException("The test's callback returned no reply.")).Plan(context);

    private protected override string Describe() => "a computed reply";
}
