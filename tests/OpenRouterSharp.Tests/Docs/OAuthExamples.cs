using OpenRouterSharp.OAuth;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/oauth.md: each region stands there letter by letter, and runs here.</summary>
public sealed class OAuthExamples : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Desktop()
    {
        using var client = _fake.CreateClient(static options => options.ApiKey = null);
        var saved = string.Empty;
        void Save(string? secret) => saved = secret;
        async void OpenBrowser(Uri uri)
        {
            using var browser = new HttpClient();
            using var service = _fake.CreateHttpClient();
            using var redirect = await service.GetAsync(uri, TestContext.Current.CancellationToken);
            await browser.GetStringAsync(redirect.Headers.Location, TestContext.Current.CancellationToken);
        }

        #region desktop
        var key = await client.OAuth.SignInAsync(uri => OpenBrowser(uri), new OAuthSignIn { KeyLabel = "My app" });
        Save(key.Secret);
        #endregion

        Assert.StartsWith("sk-or-v1-", saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headless()
    {
        using var client = _fake.CreateClient(static options => options.ApiKey = null);
        using var service = _fake.CreateHttpClient();
        var shown = new StringWriter();
        Uri? page = null;
        async Task<string> ReadLineAsync() => await service.GetStringAsync(page, TestContext.Current.CancellationToken);

        #region headless
        var key = await client.OAuth.SignInWithPastedCodeAsync(async (uri, token) =>
        {
            page = uri;
            shown.WriteLine($"Open {uri} and paste the code:");
            return await ReadLineAsync();
        });
        #endregion

        Assert.Equal("user_fake", key.UserId);
    }

    [Fact]
    public async Task Web()
    {
        using var client = _fake.CreateClient(static options => options.ApiKey = null);
        using var service = _fake.CreateHttpClient();

        #region web
        // 1. Keep the state and the verifier in the user's session, and redirect to authorization.Uri.
        var authorization = client.OAuth.CreateAuthorization(new Uri("https://app.example/signed-in"));
        var (state, verifier) = (authorization.State, authorization.CodeVerifier);
        #endregion

        using var redirect = await service.GetAsync(authorization.Uri, TestContext.Current.CancellationToken);
        var query = redirect.Headers.Location!.Query.TrimStart('?').Split('&').Select(static part => part.Split('=')).ToDictionary(static part => part[0], static part => part[1]);
        var (receivedState, code) = (query["state"], query["code"]);
        OAuthKey? key = null;

        #region back
        // 2. The user returns with the parameters 'state' and 'code'.
        if (OAuthAuthorization.IsSameState(state, receivedState))
        {
            key = await client.OAuth.ExchangeCodeAsync(code, verifier);
        }
        #endregion

        Assert.Equal("user_fake", key?.UserId);
    }
}
