using OpenRouterSharp.Account;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Tests.Groups;

namespace OpenRouterSharp.Tests.Account;

/// <summary>The operations of account, for the tests that all groups share.</summary>
internal static class AccountCalls
{
    internal static IReadOnlyList<GroupCall> All { get; } =
    [
        new("account.get_key", KeyKind.Ordinary, RepeatClass.Safe, "GET key", """{"data":{}}""", static (client, options, token) => client.Account.GetKeyAsync(options, token)),
        new("account.get_credits", KeyKind.Management, RepeatClass.Safe, "GET credits", """{"data":{}}""", static (client, options, token) =>
            client.Account.GetCreditsAsync(options, token)),
        new("account.get_activity", KeyKind.Management, RepeatClass.Safe, "GET activity?user_id=u%2F..", """{"data":[]}""", static (client, options, token) =>
            client.Account.GetActivityAsync(new ActivityQuery { UserId = "u/.." }, options, token)),
    ];
}
