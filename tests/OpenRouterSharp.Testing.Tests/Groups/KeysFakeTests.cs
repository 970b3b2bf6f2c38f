using System.Net;
using System.Text;
using OpenRouterSharp.Keys;

namespace OpenRouterSharp.Testing.Tests.Groups;

/// <summary>The simulated service keeps keys as the real one does.</summary>
public sealed class KeysFakeTests : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());
    private readonly OpenRouterClient _client;

    public KeysFakeTests() => _client = _fake.CreateClient();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IKeysClient Keys => _client.Keys;

    public void Dispose()
    {
        _client.Dispose();
        _fake.Dispose();
    }

    [Fact]
    public async Task Create_AKey_IsFoundByItsHash()
    {
        var created = await CreateAsync(new KeyCreation("Customer 7") { Limit = 10, LimitReset = LimitReset.Monthly });

        Assert.Equal(created.Key, await Keys.GetAsync(created.Key!.Hash!, cancellationToken: Token));
    }

    [Fact]
    public async Task Create_AKey_HasWhatWasAskedFor()
    {
        var key = (await CreateAsync(new KeyCreation("n") { Limit = 10, External = new ExternalKey("customer-7", new string('k', 32)) })).Key!;

        Assert.Equal(("n", 10, 10, "customer-7", false), (key.Name, key.Limit, key.LimitRemaining, key.ExternalUser, key.Disabled));
    }

    [Fact]
    public async Task Create_TwoKeys_HaveSecretsOfTheirOwn() =>
        Assert.NotEqual((await CreateAsync(new KeyCreation("a"))).Secret, (await CreateAsync(new KeyCreation("b"))).Secret);

    [Fact]
    public async Task Create_InTwoScripts_GivesTheSameSecrets()
    {
        using var other = new FakeOpenRouter(FakeScript.Simulator());
        using var client = other.CreateClient();

        Assert.Equal((await CreateAsync(new KeyCreation("a"))).Secret, (await client.Keys.CreateAsync(new KeyCreation("b"), cancellationToken: Token)).Secret);
    }

    [Fact]
    public async Task Get_AKey_HasNoSecret()
    {
        var created = await CreateAsync(new KeyCreation("n"));

        using var http = _fake.CreateHttpClient();
        Assert.DoesNotContain(created.Secret!, await http.GetStringAsync(new Uri($"keys/{created.Key!.Hash}", UriKind.Relative), Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(101)]
    public async Task List_SoManyKeys_ComesInPages(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await CreateAsync(new KeyCreation($"key {i}"));
        }

        Assert.Equal(Enumerable.Range(0, count).Select(static i => $"key {i}"), await NamesAsync());
    }

    [Fact]
    public async Task List_ADisabledKey_IsListedWhereItIsAskedFor()
    {
        var hash = await CreatedHashAsync();
        await Keys.UpdateAsync(hash, new KeyUpdate { Disabled = true }, cancellationToken: Token);

        Assert.Equal((0, 1), ((await NamesAsync()).Count, (await NamesAsync(new KeyListOptions { IncludeDisabled = true })).Count));
    }

    [Fact]
    public async Task List_AWorkspace_HasItsKeysOnly()
    {
        await CreateAsync(new KeyCreation("a"));
        await CreateAsync(new KeyCreation("b") { WorkspaceId = "w" });

        Assert.Equal(["b"], await NamesAsync(new KeyListOptions { WorkspaceId = "w" }));
    }

    [Fact]
    public async Task Update_ANull_ClearsTheLimit()
    {
        var hash = await CreatedHashAsync();

        Assert.Null((await Keys.UpdateAsync(hash, new KeyUpdate { Limit = null }, cancellationToken: Token)).Limit);
    }

    [Fact]
    public async Task Update_OneMember_LeavesTheOthers()
    {
        var hash = await CreatedHashAsync();

        var key = await Keys.UpdateAsync(hash, new KeyUpdate { Name = "new" }, cancellationToken: Token);

        Assert.Equal(("new", 10, LimitReset.Daily), (key.Name, key.Limit, key.LimitReset));
    }

    [Fact]
    public async Task Delete_AKey_IsNotFoundAfterwards()
    {
        var hash = await CreatedHashAsync();
        await Keys.DeleteAsync(hash, cancellationToken: Token);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => Keys.DeleteAsync(hash, cancellationToken: Token));

        Assert.Equal((404, "API key not found"), (e.StatusCode, e.Message));
    }

    [Theory]
    [InlineData("POST", "keys", """{"limit":1}""")]
    [InlineData("POST", "keys", "no JSON")]
    [InlineData("POST", "keys", """{"name":"n","expires_at":"2027-12-31T23:59:59+02:00"}""")]
    [InlineData("PATCH", "keys/{hash}", "{}")]
    [InlineData("PATCH", "keys/{hash}", """{"workspace_id":"w"}""")]
    [InlineData("GET", "keys?offset=-1", "")]
    public async Task Request_ThatTheServiceRefuses_IsABadRequest(string method, string path, string body)
    {
        var hash = await CreatedHashAsync();
        using var http = _fake.CreateHttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path.Replace("{hash}", hash, StringComparison.Ordinal), UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await http.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Create_AKey_IsAnsweredWith201AndItsNulls()
    {
        using var http = _fake.CreateHttpClient();
        using var body = new StringContent("""{"name":"n"}""", Encoding.UTF8, "application/json");

        using var response = await http.PostAsync(new Uri("keys", UriKind.Relative), body, Token);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Contains("\"limit\":null", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    private Task<CreatedKey> CreateAsync(KeyCreation creation) => Keys.CreateAsync(creation, cancellationToken: Token);

    private async Task<string> CreatedHashAsync() => (await CreateAsync(new KeyCreation("old") { Limit = 10, LimitReset = LimitReset.Daily })).Key!.Hash!;

    private async Task<List<string?>> NamesAsync(KeyListOptions? filter = null)
    {
        var names = new List<string?>();
        await foreach (var key in Keys.ListAsync(filter, cancellationToken: Token))
        {
            names.Add(key.Name);
        }

        return names;
    }
}
