using OpenRouterSharp.Account;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Files;
using OpenRouterSharp.Generations;
using OpenRouterSharp.OAuth;
using OpenRouterSharp.Rerank;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>The calls of generations, account, rerank, OAuth, and files.</summary>
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
        new("oauth.exchange_code", KeyKind.None, RepeatClass.Never, """POST auth/keys {"code":"c/../d","code_verifier":"v","code_challenge_method":"S256"}""", """{"key":"sk-or-1"}""",
            static (client, options, token) => client.OAuth.ExchangeCodeAsync(
                new OAuthCodeExchange("c/../d") { CodeVerifier = "v", CodeChallengeMethod = CodeChallengeMethod.S256 }, options, token)),
        new("oauth.create_code", KeyKind.Ordinary, RepeatClass.Never, """POST auth/keys/code {"callback_url":"https://a.example/b?c=d"}""", """{"data":{"id":"code"}}""",
            static (client, options, token) => client.OAuth.CreateCodeAsync(new OAuthCodeRequest(new Uri("https://a.example/b?c=d")), options, token)),
        new("files.list", KeyKind.Ordinary, RepeatClass.Safe, "GET files?workspace_id=..%2Fkeys", """{"data":[]}""",
            static (client, options, token) => client.Files.ListAsync(new FileListOptions { WorkspaceId = "../keys" }, options, token).ToListAsync(token).AsTask()),
        new("files.upload", KeyKind.Ordinary, RepeatClass.Never,
            "POST files --BOUNDARY\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: application/octet-stream\r\n\r\nhello\r\n--BOUNDARY--",
            """{"id":"f"}""",
            static (client, options, token) => client.Files.UploadAsync(new FileUpload(new MemoryStream("hello"u8.ToArray()), "a.txt"), progress: null, options, token)),
        new("files.get", KeyKind.Ordinary, RepeatClass.Safe, "GET files/..%2Fkeys", """{"id":"f"}""",
            static (client, options, token) => client.Files.GetAsync("../keys", workspaceId: null, options, token)),
        new("files.delete", KeyKind.Ordinary, RepeatClass.Refused, "DELETE files/f%3Fx%23y?workspace_id=w", """{"id":"f","type":"file_deleted"}""",
            static (client, options, token) => client.Files.DeleteAsync("f?x#y", "w", options, token)),
        new("files.download", KeyKind.Ordinary, RepeatClass.Safe, "GET files/%252e%252e/content", """{"a":"file"}""",
            static (client, options, token) => client.Files.DownloadAsync("%2e%2e", workspaceId: null, options, token)),
    ];

    internal static AccountCall Of(string name) => All.Single(call => call.Name == name);
}
