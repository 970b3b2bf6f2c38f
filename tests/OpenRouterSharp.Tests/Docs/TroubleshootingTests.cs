using System.Net.Sockets;
using System.Text.RegularExpressions;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Tests.Conventions;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>docs/troubleshooting.md: each message in it is one that the library gives, and each hint of an error is in it.</summary>
public sealed class TroubleshootingTests
{
    private static readonly Uri _endpoint = new("https://openrouter.ai/api/v1/");

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(10);

    private static readonly string[] _rows = [.. File.ReadAllLines(Path.Combine(Library.Root, "docs", "troubleshooting.md"))
        .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(static line => line[3..line.IndexOf("` |", StringComparison.Ordinal)])];

    private static Exception Connection(HttpRequestError error, string message = "x", Exception? inner = null) =>
        new ConnectionFailure(_endpoint, KeyRedactor.None).BeforeResponse(new HttpRequestException(error, message, inner), _limit, isOwnersTimeout: false);

    private static Exception Answer(int status, string type, string body, params (string Name, string Value)[] headers) =>
        Call(StubHandler.Sequence(() => StubHandler.Response(status, type, body, headers)));

    private static Exception Call(StubHandler handler, Action<OpenRouterClientOptions>? configure = null, ChatRequest? request = null)
    {
        using var client = handler.CreateClient(configure);
        return Record.Exception(() => client.Chat.CompleteAsync(request ?? Fixtures.Request).GetAwaiter().GetResult())!;
    }

    private static IEnumerable<Exception> Failures()
    {
        var refused = new SocketException((int)SocketError.ConnectionRefused);
        yield return Record.Exception(static () => new OpenRouterClient(new OpenRouterClientOptions()).Chat.CompleteAsync(Fixtures.Request).GetAwaiter().GetResult())!;
        yield return Record.Exception(static () => new OpenRouterClientOptions { Endpoint = new Uri("https://openrouter.ai/api/v1/chat/completions") })!;
        yield return Record.Exception(static () => new OpenRouterClientOptions { Endpoint = new Uri("https://openrouter.ai/") })!;
        yield return Record.Exception(static () => new OpenRouterClient(new OpenRouterClientOptions { ApiKey = "k", Endpoint = new Uri("http://elsewhere.test/") }))!;
        yield return Connection(HttpRequestError.ConnectionError, "refused (openrouter.ai:443)", refused);
        yield return Connection(HttpRequestError.ConnectionError, "refused (127.0.0.1:3128)", refused);
        yield return Connection(HttpRequestError.NameResolutionError);
        yield return Connection(HttpRequestError.ProxyTunnelError);
        yield return Connection(HttpRequestError.SecureConnectionError);
        yield return Connection(HttpRequestError.HttpProtocolError);
        yield return Connection(HttpRequestError.ResponseEnded);
        yield return Connection(HttpRequestError.InvalidResponse);
        yield return TimeoutError.OfConnect("openrouter.ai", _limit, refused);
        yield return TimeoutError.OfResponseHeaders(_limit, inner: null);
        yield return TimeoutError.OfIdle(_limit, mayHaveBeenDone: false, inner: null);
        yield return TimeoutError.OfFirstContent(_limit, inner: null);
        yield return TimeoutError.OfTotal(_limit, inner: null);
        yield return TimeoutError.OfHandler(_limit, refused);
        yield return TimeoutError.OfOwner(mayHaveBeenDone: false, refused);
        yield return Answer(200, "text/html", "<html><title>Log in</title></html>");
        yield return Answer(502, "text/html", "<html><title>Bad</title></html>");
        yield return Answer(307, "text/html", string.Empty, ("Location", "https://elsewhere.test/"));
        yield return Answer(200, "text/event-stream", Fixtures.TextChunk);
    }

    private static IEnumerable<string?> Hints()
    {
        static string? HintOf(int status, string error, ChatRequest? request = null, string key = "sk-or-v1-0123456789") =>
            ((OpenRouterException)Call(StubHandler.Json($$"""{"error":{{error}}}""", status), options => options.ApiKey = key, request)).Hint;

        yield return KeyHint.Of(null, isOpenRouter: true);
        yield return HintOf(401, """{"code":401,"message":"No."}""", key: "sk-proj-0123456789");
        yield return HintOf(401, """{"code":401,"message":"No."}""");
        yield return HintOf(402, """{"code":402,"message":"No."}""");
        yield return HintOf(402, """{"code":402,"message":"You asked for 900 tokens, but can only afford 1,234."}""");
        yield return HintOf(429, """{"code":429,"message":"No.","metadata":{"provider_name":"P","provider_code":"insufficient_quota"}}""");
        yield return HintOf(400, """{"code":400,"message":"This endpoint's maximum context length is 9."}""");
        yield return HintOf(400, """{"code":400,"message":"deepseek/deepseek-r1-0582 is not a valid model ID"}""", new ChatRequest("deepseek/deepseek-r1-0582", "Hi."));
        yield return HintOf(400, """{"code":400,"message":"acme/one is not a valid model ID"}""", new ChatRequest("acme/one", "Hi."));
        yield return HintOf(404, """{"code":404,"message":"No endpoints found that support tool use."}""");
        yield return HintOf(404, """{"code":404,"message":"No endpoints found matching your data policy."}""");
        yield return HintOf(429, """{"code":429,"message":"Rate limit exceeded: free-models-per-day"}""");
        yield return HintOf(403, """{"code":403,"message":"No.","metadata":{"reasons":["violence"]}}""");
        yield return HintOf(403, """{"code":403,"message":"No.","availability":{"code":"region_restricted","retryable":false}}""");
        yield return HintOf(407, """{"message":"No."}""");
        yield return HintOf(404, """{"message":"Not here."}""");
        yield return BudgetFailure.Exceeded("a", 1, 1, 0).Hint;
        yield return BudgetFailure.Exceeded("a", 1, 0, 2).Hint;
    }

    private static bool Matches(string row, string text) => Regex.IsMatch(text, "^" + Regex.Escape(row).Replace("…", ".*", StringComparison.Ordinal) + "$", RegexOptions.Singleline);

    [Fact]
    public void Page_OfEachFailure_HasItsMessage() =>
        Assert.All(Failures(), static failure => Assert.Contains(_rows, row => Matches(row, failure.Message.Split(" (Parameter")[0])));

    [Fact]
    public void Page_OfEachHint_HasIt() => Assert.All(Hints(), static hint => Assert.Contains(_rows, row => hint is not null && Matches(row, hint)));

    [Fact]
    public void Page_OfEachRow_IsSomethingThatTheLibrarySays()
    {
        string[] said = [.. Failures().Select(static failure => failure.Message.Split(" (Parameter")[0]), .. Hints().OfType<string>()];

        Assert.All(_rows, row => Assert.Contains(said, text => Matches(row, text)));
    }

    [Fact]
    public void Page_OfEveryConstantHint_HasIt()
    {
        var hints = typeof(ErrorHint)
            .GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
            .Where(static field => field.IsLiteral).Select(static field => field.GetRawConstantValue()).OfType<string>();

        Assert.All(hints, static hint => Assert.Contains(hint, _rows));
    }
}
