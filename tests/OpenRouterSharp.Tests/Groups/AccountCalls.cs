using OpenRouterSharp.Account;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Generations;
using OpenRouterSharp.Rerank;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>The calls of generations, account, and rerank.</summary>
internal static class AccountCalls
{
    private const string Success = """{"data":{"success":true}}""";

    internal static IReadOnlyList<AccountCall> All { get; } =
    [
        new("generations.get", KeyKind.Ordinary, RepeatClass.Safe, "GET generation?id=gen-1%2F..%2F%26x%3D1", """{"data":{"id":"gen-1"}}""",
            static (client, options, token) => client.Generations.GetAsync("gen-1/../&x=1", options, token)),
        new("generations.get_content", KeyKind.Ordinary, RepeatClass.Safe, "GET generation/content?id=gen-1%23", """{"data":{"output":{}}}""",
            static (client, options, token) => client.Generations.GetContentAsync("gen-1#", options, token)),
        new("generations.send_feedback", KeyKind.Management, RepeatClass.Never,
            """POST generation/feedback {"generation_id":"gen-1","category":"billing","comment":"Why?"}""", Success,
            static (client, options, token) => client.Generations.SendFeedbackAsync(new GenerationFeedback("gen-1", FeedbackCategory.Billing) { Comment = "Why?" }, options, token)),
        new("account.get_key", KeyKind.Ordinary, RepeatClass.Safe, "GET key", "{\"data\":{}}", static (client, options, token) => client.Account.GetKeyAsync(options, token)),
        new("account.get_credits", KeyKind.Management, RepeatClass.Safe, "GET credits", "{\"data\":{}}", static (client, options, token) => client.Account.GetCreditsAsync(options, token)),
        new("account.get_activity", KeyKind.Management, RepeatClass.Safe, "GET activity?user_id=u%2F..", "{\"data\":[]}",
            static (client, options, token) => client.Account.GetActivityAsync(new ActivityQuery { UserId = "u/.." }, options, token)),
        new("rerank.rank", KeyKind.Ordinary, RepeatClass.Refused, """POST rerank {"model":"m","query":"q","documents":["a"]}""", """{"results":[]}""",
            static (client, options, token) => client.Rerank.RankAsync(new RerankRequest("m", "q", ["a"]), options, token)),
    ];

    internal static AccountCall Of(string name) => All.Single(call => call.Name == name);
}
