using OpenRouterSharp.Calls;
using OpenRouterSharp.Generations;
using OpenRouterSharp.Tests.Groups;

namespace OpenRouterSharp.Tests.Generations;

/// <summary>The operations of generations, for the tests that all groups share.</summary>
internal static class GenerationsCalls
{
    internal static IReadOnlyList<GroupCall> All { get; } =
    [
        new("generations.get", KeyKind.Ordinary, RepeatClass.Safe, "GET generation?id=gen-1%2F..%2F%26x%3D1", """{"data":{"id":"gen-1"}}""", static (client, options, token) =>
            client.Generations.GetAsync("gen-1/../&x=1", options, token)),
        new("generations.get_content", KeyKind.Ordinary, RepeatClass.Safe, "GET generation/content?id=gen-1%23", """{"data":{"output":{}}}""", static (client, options, token) =>
            client.Generations.GetContentAsync("gen-1#", options, token)),
        new("generations.send_feedback", KeyKind.Management, RepeatClass.Never, "POST generation/feedback", """{"data":{"success":true}}""", static (client, options, token) =>
            client.Generations.SendFeedbackAsync(new GenerationFeedback("gen-1", FeedbackCategory.Billing) { Comment = "Why?" }, options, token))
        {
            IsReceipt = true,
        },
    ];
}
