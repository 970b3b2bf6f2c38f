using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>A reply that depends on the request.</summary>
internal sealed record ComputedReply(Func<RecordedRequest, FakeReply> Reply) : FakeReply
{
    private protected override ResponsePlan Make(ReplyContext context) =>
        (Reply(context.Record) ?? throw new InvalidOperationException("The test's code made no reply.")).Plan(context);

    private protected override string Describe() => "a reply that the test's code makes";
}
