using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>Represents a reply with a non-streaming and a streaming form.</summary>
internal sealed record EitherReply(FakeReply Whole, FakeReply Streamed) : FakeReply
{
    private protected override ResponsePlan Make(ReplyContext context) => (context.Record.IsStreaming ? Streamed : Whole).Plan(context);

    private protected override string Describe() => $"{Whole}, or {Streamed}";
}
