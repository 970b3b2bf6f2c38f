using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>Represents a reply that is the same for every request.</summary>
internal sealed record VerbatimReply(ResponsePlan Response, string Description) : FakeReply
{
    private protected override ResponsePlan Make(ReplyContext context) => Response;

    private protected override string Describe() => Description;
}
