using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>A reply of two forms.</summary>
internal sealed record EitherReply(FakeReply Whole, FakeReply Streamed) : FakeReply
{
    private protected override ResponsePlan Make(ReplyContext context) => (context.Record.IsStreaming ? Streamed : Whole).Plan(context);

    private protected override string Describe() => $"{Whole}, or {Streamed}";
}
