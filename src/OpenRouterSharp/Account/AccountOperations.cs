using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Account;

/// <summary>Lists the operations on the account.</summary>
internal static class AccountOperations
{
    internal static readonly Operation GetKey = new("account.get_key", HttpMethod.Get, "key", KeyKind.Ordinary, RepeatClass.Safe, AnswerKind.Data);

    internal static readonly Operation GetCredits = new("account.get_credits", HttpMethod.Get, "credits", KeyKind.Management, RepeatClass.Safe, AnswerKind.Data);

    internal static readonly Operation GetActivity = new("account.get_activity", HttpMethod.Get, "activity", KeyKind.Management, RepeatClass.Safe) { Promises = "data" };
}
