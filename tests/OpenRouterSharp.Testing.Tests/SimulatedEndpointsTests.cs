using System.Net;
using System.Text.Json;

namespace OpenRouterSharp.Testing.Tests;

/// <summary>What the simulated service answers beside chat.</summary>
public sealed class SimulatedEndpointsTests : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator(new SimulatedModels { Models = [DeepSeekModels.R1, DeepSeekModels.ChatV31Free] }));
    private readonly HttpClient _http;

    public SimulatedEndpointsTests() => _http = _fake.CreateHttpClient();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("models")]
    [InlineData("models/user")]
    public async Task Models_AnyList_NamesTheSimulatedOnes(string path)
    {
        var list = await GetAsync(path);

        Assert.Equal(["deepseek/deepseek-r1", "deepseek/deepseek-chat-v3.1:free"], list.GetProperty("data").EnumerateArray().Select(static model => model.GetProperty("id").GetString()));
        Assert.Equal(2, list.GetProperty("total_count").GetInt32());
    }

    [Fact]
    public async Task ModelsCount_TwoModels_IsTwo() => Assert.Equal("""{"data":{"count":2}}""", await _http.GetStringAsync(new Uri("models/count", UriKind.Relative), Token));

    [Theory]
    [InlineData("model/deepseek/deepseek-r1", "deepseek/deepseek-r1")]
    [InlineData("model/deepseek/deepseek-chat-v3.1:free", "deepseek/deepseek-chat-v3.1:free")]
    [InlineData("model/deepseek/deepseek-chat-v3.1%3Afree", "deepseek/deepseek-chat-v3.1:free")]
    [InlineData("models/deepseek/deepseek-r1/endpoints", "deepseek/deepseek-r1")]
    public async Task Model_ByItsId_IsThatModel(string path, string id) => Assert.Equal(id, (await GetAsync(path)).GetProperty("data").GetProperty("id").GetString());

    [Fact]
    public async Task Model_FreeVariant_CostsNothing() => Assert.Equal(
        """{"prompt":"0","completion":"0"}""",
        (await GetAsync("model/deepseek/deepseek-chat-v3.1:free")).GetProperty("data").GetProperty("pricing").GetRawText());

    [Fact]
    public async Task Providers_List_NamesThoseThatAnswer() =>
        Assert.Equal(["deepinfra", "novita"], (await GetAsync("providers")).GetProperty("data").EnumerateArray().Select(static provider => provider.GetProperty("slug").GetString()));

    [Fact]
    public async Task Credits_Account_HasSome() =>
        Assert.Equal("""{"data":{"total_credits":50,"total_usage":12.25}}""", await _http.GetStringAsync(new Uri("credits", UriKind.Relative), Token));

    [Fact]
    public async Task Key_OfTheCaller_HasNoLimit() => Assert.Equal(JsonValueKind.Null, (await GetAsync("key")).GetProperty("data").GetProperty("limit").ValueKind);

    [Fact]
    public async Task Generation_OfAnAnswer_TellsWhatItCost()
    {
        using var client = _fake.CreateClient();
        var answer = await client.Chat.CompleteAsync(DeepSeekModels.R1, "2+2?", Token);

        var record = (await GetAsync($"generation?id={answer.Id}")).GetProperty("data");

        Assert.Equivalent(
            new { answer.Id, TotalCost = answer.Usage!.Cost },
            new { Id = record.GetProperty("id").GetString(), TotalCost = record.GetProperty("total_cost").GetDecimal() });
    }

    [Theory]
    [InlineData("GET", "generation?id=gen-none", "Generation gen-none not found")]
    [InlineData("GET", "model/nobody/nothing", "Not found: GET /api/v1/model/nobody/nothing")]
    [InlineData("GET", "chat/completions", "Not found: GET /api/v1/chat/completions")]
    [InlineData("POST", "models", "Not found: POST /api/v1/models")]
    [InlineData("GET", "modelsX", "Not found: GET /api/v1/modelsX")]
    [InlineData("GET", "/models", "Not found: GET /models")]
    public async Task Request_ThatNoRouteTakes_IsNotFound(string method, string path, string message)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));

        using var response = await _http.SendAsync(request, Token);

        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token));
        Assert.Equivalent(
            new { StatusCode = HttpStatusCode.NotFound, Message = message },
            new { response.StatusCode, Message = body.RootElement.GetProperty("error").GetProperty("message").GetString() });
    }

    [Fact]
    public async Task Chat_UnderAnotherAddress_IsAnswered()
    {
        using var client = _fake.CreateClient(static options => options.Endpoint = new Uri("https://gateway.example/openrouter/"));

        Assert.Equal("2 + 2 = 4.", (await client.Chat.CompleteAsync(DeepSeekModels.R1, "2+2?", Token)).Text);
    }

    public void Dispose()
    {
        _http.Dispose();
        _fake.Dispose();
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var body = JsonDocument.Parse(await _http.GetStringAsync(new Uri(path, UriKind.Relative), Token));
        return body.RootElement.Clone();
    }
}
