using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenRouterSharp.OAuth;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.OAuth;

/// <summary>Signing in over the loopback interface, with an HTTP client in place of the browser.</summary>
public sealed class SignInTests : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());
    private readonly HttpClient _browser = new();
    private readonly OpenRouterClient _client;

    public SignInTests() => _client = _fake.CreateClient(static options => options.ApiKey = null);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _client.Dispose();
        _browser.Dispose();
        _fake.Dispose();
    }

    [Fact]
    public async Task SignInAsync_TheBrowserReturns_IsTheUsersKey()
    {
        var key = await _client.OAuth.SignInAsync(ReturnAsync, cancellationToken: Token);

        Assert.Equal(("sk-or-v1-fake-of-fake-code-1", "user_fake"), (key.Secret, key.UserId));
    }

    [Fact]
    public async Task SignInAsync_TheBrowserReturns_ShowsAPlainPage()
    {
        // The sign-in does not wait for the browser to read the page.
        var page = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);

        await _client.OAuth.SignInAsync(async (uri, _) => page.SetResult(await _browser.GetStringAsync(await CallbackAsync(uri, Token), Token)), cancellationToken: Token);

        Assert.Equal("You are signed in. You can close this window and return to the application.", await page.Task.WaitAsync(Token));
    }

    [Fact]
    public async Task SignInAsync_TheExchange_SendsTheVerifierOfTheChallenge()
    {
        var challenge = string.Empty;

        await _client.OAuth.SignInAsync(
            async (uri, token) =>
            {
                challenge = Parameter(uri, "code_challenge");
                await ReturnAsync(uri, token);
            },
            cancellationToken: Token);

        using var body = JsonDocument.Parse(_fake.Requests[^1].Body);
        Assert.Equal(challenge, Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(body.RootElement.GetProperty("code_verifier").GetString()!))));
    }

    [Fact]
    public async Task SignInAsync_ABrowserThatStaysOpen_DoesNotHoldTheSignIn()
    {
        var closed = new TaskCompletionSource();

        var key = await _client.OAuth.SignInAsync(
            async (uri, token) =>
            {
                await using var registration = token.Register(closed.SetResult);
                await ReturnAsync(uri, token);
                await closed.Task;
            },
            cancellationToken: Token);

        Assert.Equal("user_fake", key.UserId);
    }

    [Fact]
    public async Task SignInAsync_OpenedWithoutWaiting_IsTheUsersKey() => Assert.Equal(
        "user_fake", (await _client.OAuth.SignInAsync(uri => _ = Task.Run(() => ReturnAsync(uri, Token), Token), cancellationToken: Token)).UserId);

    [Theory]
    [InlineData("/favicon.ico", HttpStatusCode.NotFound)]
    [InlineData("/", HttpStatusCode.NotFound)]
    [InlineData("/callback/x?code=1", HttpStatusCode.NotFound)]
    [InlineData("/callback", HttpStatusCode.BadRequest)]
    [InlineData("/callback?code=stolen", HttpStatusCode.BadRequest)]
    [InlineData("/callback?code=stolen&state=wrong", HttpStatusCode.BadRequest)]
    [InlineData("/callback?error=access_denied&state=wrong", HttpStatusCode.BadRequest)]
    public async Task SignInAsync_AnotherRequestFirst_IsRefusedAndTheSignInGoesOn(string path, HttpStatusCode status)
    {
        var refused = default(HttpStatusCode);

        var key = await _client.OAuth.SignInAsync(
            async (uri, token) =>
            {
                var callback = await CallbackAsync(uri, token);
                using var response = await _browser.GetAsync(new Uri(callback, path), token);
                refused = response.StatusCode;
                await _browser.GetStringAsync(callback, token);
            },
            cancellationToken: Token);

        Assert.Equal((status, "user_fake"), (refused, key.UserId));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("HEAD")]
    public async Task SignInAsync_ACodeByAnotherMethod_IsRefused(string method)
    {
        var refused = default(HttpStatusCode);

        await _client.OAuth.SignInAsync(
            async (uri, token) =>
            {
                var callback = await CallbackAsync(uri, token);
                using var request = new HttpRequestMessage(new HttpMethod(method), callback);
                using var response = await _browser.SendAsync(request, token);
                refused = response.StatusCode;
                await _browser.GetStringAsync(callback, token);
            },
            cancellationToken: Token);

        Assert.Equal(HttpStatusCode.NotFound, refused);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public async Task SignInAsync_ConnectionsThatStaySilent_DoNotHoldTheSignIn(int count)
    {
        var silent = new List<TcpClient>();

        var key = await _client.OAuth.SignInAsync(
            async (uri, token) =>
            {
                var callback = await CallbackAsync(uri, token);
                for (var i = 0; i < count; i++)
                {
                    var connection = new TcpClient();
                    silent.Add(connection);
                    await connection.ConnectAsync(callback.Host, callback.Port, token);
                }

                await _browser.GetStringAsync(callback, token);
            },
            cancellationToken: Token);

        silent.ForEach(static connection => connection.Dispose());
        Assert.Equal("user_fake", key.UserId);
    }

    [Fact]
    public async Task SignInAsync_ARequestInPieces_IsRead()
    {
        var key = await _client.OAuth.SignInAsync(
            async (uri, token) =>
            {
                var callback = await CallbackAsync(uri, token);
                using var connection = new TcpClient { NoDelay = true };
                await connection.ConnectAsync(callback.Host, callback.Port, token);
                foreach (var piece in Encoding.ASCII.GetBytes($"GET {callback.PathAndQuery} HTTP/1.1\r\nHost: {callback.Authority}\r\n\r\n").Chunk(7))
                {
                    await connection.GetStream().WriteAsync(piece, token);
                }
            },
            cancellationToken: Token);

        Assert.Equal("user_fake", key.UserId);
    }

    [Fact]
    public async Task SignInAsync_AUserWhoRefuses_IsPermissionDenied()
    {
        var e = await Assert.ThrowsAsync<OpenRouterException>(() => _client.OAuth.SignInAsync(
            async (uri, token) => await _browser.GetStringAsync(new Uri(Parameter(uri, "callback_url") + "&error=access_denied"), token), cancellationToken: Token));

        Assert.Equal((ErrorKind.PermissionDenied, "The sign-in was refused: access_denied."), (e.Kind, e.Message));
    }

    [Fact]
    public async Task SignInAsync_ASecondCode_FindsNobody()
    {
        Uri? callback = null;
        await _client.OAuth.SignInAsync(
            async (uri, token) => await _browser.GetStringAsync(callback = await CallbackAsync(uri, token), token), cancellationToken: Token);

        await Assert.ThrowsAsync<HttpRequestException>(() => _browser.GetStringAsync(callback, Token));
    }

    [Fact]
    public async Task SignInAsync_NobodySignsIn_EndsAtTheLimit()
    {
        var time = new ManualTime();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => _client.OAuth.SignInAsync(
            _ => time.Advance(TimeSpan.FromMinutes(3)), new OAuthSignIn { Limit = TimeSpan.FromMinutes(3), TimeProvider = time }, cancellationToken: Token));

        Assert.Equal((ErrorKind.Timeout, "The user did not sign in within 3 min (OAuthSignIn.Limit)."), (e.Kind, e.Message));
    }

    [Fact]
    public async Task SignInAsync_Cancelled_EndsWithItsToken()
    {
        using var source = new CancellationTokenSource();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.OAuth.SignInAsync(_ => source.Cancel(), cancellationToken: source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public async Task SignInAsync_ABrowserThatCannotBeOpened_ThrowsWhatItThrew() => await Assert.ThrowsAsync<PlatformNotSupportedException>(
        () => _client.OAuth.SignInAsync(static (_, _) => throw new PlatformNotSupportedException(), cancellationToken: Token));

    [Fact]
    public async Task SignInAsync_APortInUse_SaysSo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        await Assert.ThrowsAsync<SocketException>(
            () => _client.OAuth.SignInAsync(static _ => { }, new OAuthSignIn { Port = ((IPEndPoint)other.LocalEndpoint).Port }, cancellationToken: Token));
    }

    [Fact]
    public async Task SignInAsync_ALabel_IsInTheAddress()
    {
        var label = string.Empty;

        await _client.OAuth.SignInAsync(
            async (uri, token) =>
            {
                label = Parameter(uri, "key_label");
                await ReturnAsync(uri, token);
            },
            new OAuthSignIn { KeyLabel = "My app & me" },
            cancellationToken: Token);

        Assert.Equal("My app & me", label);
    }

    [Fact]
    public async Task SignInWithPastedCodeAsync_TheCodeOfThePage_IsTheUsersKey()
    {
        using var service = _fake.CreateHttpClient();

        var key = await _client.OAuth.SignInWithPastedCodeAsync(async (uri, token) => $"  {await service.GetStringAsync(uri, token)}\n", cancellationToken: Token);

        Assert.Equal("sk-or-v1-fake-of-fake-code-1", key.Secret);
    }

    [Fact]
    public async Task SignInWithPastedCodeAsync_NobodyPastes_EndsAtTheLimit()
    {
        var time = new ManualTime();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => _client.OAuth.SignInWithPastedCodeAsync(
            async (_, _) =>
            {
                time.Advance(TimeSpan.FromMinutes(5));
                await new TaskCompletionSource().Task;
                return "never";
            },
            new OAuthSignIn { TimeProvider = time },
            cancellationToken: Token));

        Assert.Equal(ErrorKind.Timeout, e.Kind);
    }

    [Fact]
    public async Task SignInWithPastedCodeAsync_AnEmptyCode_IsRefusedBeforeSending()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _client.OAuth.SignInWithPastedCodeAsync(static (_, _) => Task.FromResult(" "), cancellationToken: Token));

        Assert.Empty(_fake.Requests);
    }

    private async Task ReturnAsync(Uri uri, CancellationToken token) => await _browser.GetStringAsync(await CallbackAsync(uri, token), token);

    // The service answers the page with a redirect to the application.
    private async Task<Uri> CallbackAsync(Uri uri, CancellationToken token)
    {
        using var service = _fake.CreateHttpClient();
        using var response = await service.GetAsync(uri, token);
        return response.Headers.Location!;
    }

    private static string Parameter(Uri uri, string name) => Uri.UnescapeDataString(
        uri.Query.TrimStart('?').Split('&').First(parameter => parameter.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..]);

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
