using OpenRouterSharp.Calls;

namespace OpenRouterSharp.OAuth;

/// <summary>Lists the operations of signing in.</summary>
internal static class OAuthOperations
{
    internal static readonly Operation ExchangeCode = new("oauth.exchange_code", HttpMethod.Post, "auth/keys", KeyKind.None, RepeatClass.Never) { Promises = "key", IsSecret = true };

    internal static readonly Operation CreateCode = new("oauth.create_code", HttpMethod.Post, "auth/keys/code", KeyKind.Ordinary, RepeatClass.Never, AnswerKind.Data) { IsSecret = true };
}
