using OpenRouterSharp.Calls;
using OpenRouterSharp.OAuth;
using OpenRouterSharp.Tests.Groups;

namespace OpenRouterSharp.Tests.OAuth;

/// <summary>The operations of OAuth, for the tests that all groups share.</summary>
internal static class OAuthCalls
{
    private const string Verifier = "verifier-verifier-verifier-verifier-0123456789";

    internal static IReadOnlyList<GroupCall> All { get; } =
    [
        new("oauth.exchange_code", KeyKind.None, RepeatClass.Never, "POST auth/keys", """{"key":"sk-or-v1-of-the-user-0123"}""", static (client, options, token) =>
            client.OAuth.ExchangeCodeAsync(new OAuthCodeExchange("c/../d") { CodeVerifier = Verifier, CodeChallengeMethod = CodeChallengeMethod.S256 }, options, token))
        {
            Secrets = ["sk-or-v1-of-the-user-0123", Verifier],
        },
        new("oauth.create_code", KeyKind.Ordinary, RepeatClass.Never, "POST auth/keys/code", """{"data":{"id":"code"}}""", static (client, options, token) =>
            client.OAuth.CreateCodeAsync(new OAuthCodeRequest(new Uri("https://a.example/b?c=d")), options, token)),
    ];
}
