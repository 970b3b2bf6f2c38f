using OpenRouterSharp.Account;
using OpenRouterSharp.Files;
using OpenRouterSharp.Generations;
using OpenRouterSharp.OAuth;
using OpenRouterSharp.Rerank;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>The simulated groups over a socket: the whole path, from the client to the fake and back.</summary>
public sealed class AccountServerTests : IAsyncLifetime
{
    private FakeOpenRouterServer _server = null!;
    private OpenRouterClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await FakeOpenRouterServer.StartAsync(FakeScript.Simulator(), Token);
        _client = _server.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Generations_OfACompletion_HaveItsCostAndContent()
    {
        var completion = await _client.Chat.CompleteAsync(DeepSeekModels.R1, "What is 2+2?", Token);

        var generation = await _client.Generations.WaitAsync(completion.Id!, cancellationToken: Token);
        var content = await _client.Generations.GetContentAsync(completion.Id!, cancellationToken: Token);

        Assert.Equal(
            (completion.Usage!.Cost, completion.Model, GenerationApiType.Completions, "2 + 2 = 4."), (generation.TotalCost, generation.Model, generation.ApiType, content.Output?.Completion));
    }

    [Fact]
    public async Task Feedback_OnACompletion_IsTaken()
    {
        var completion = await _client.Chat.CompleteAsync(DeepSeekModels.R1, "What is 2+2?", Token);

        await _client.Generations.SendFeedbackAsync(new GenerationFeedback(completion.Id!, FeedbackCategory.Latency), cancellationToken: Token);

        Assert.EndsWith("/generation/feedback", _server.Requests[^1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_OnNothing_IsNotFound() => Assert.Equal(
        ErrorKind.NotFound,
        (await Assert.ThrowsAsync<OpenRouterException>(
            () => _client.Generations.SendFeedbackAsync(new GenerationFeedback("gen-none", FeedbackCategory.Latency), cancellationToken: Token))).Kind);

    [Fact]
    public async Task Account_OfTheSimulation_HasAKeyAndCredits() => Assert.Equal(
        ("sk-or-v1-fake...key", 37.75m),
        ((await _client.Account.GetKeyAsync(cancellationToken: Token)).Label, (await _client.Account.GetCreditsAsync(cancellationToken: Token)).Remaining));

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "550e8400-e29b-41d4-a716-446655440000")]
    public async Task Activity_OfTheSimulation_HasAWorkspaceWhenGrouped(bool grouped, string? workspace) =>
        Assert.Equal(workspace, Assert.Single(await _client.Account.GetActivityAsync(new ActivityQuery { GroupByWorkspace = grouped }, cancellationToken: Token)).WorkspaceId);

    [Fact]
    public async Task Activity_OfAnotherDay_IsEmpty() => Assert.Empty(await _client.Account.GetActivityAsync(new ActivityQuery { Date = new DateOnly(2020, 1, 1) }, cancellationToken: Token));

    [Fact]
    public async Task Rerank_Documents_AreSortedByTheWordsTheyShare()
    {
        var result = await _client.Rerank.RankAsync("cohere/rerank-v3.5", "red apple", ["green pear", "red apple", "red car"], cancellationToken: Token);

        Assert.Equal([1, 2, 0], result.Results.Select(static document => document.Index));
    }

    [Fact]
    public async Task OAuth_ACode_CanBeExchangedOnce()
    {
        var authorization = _client.OAuth.CreateAuthorization();
        var code = await _client.OAuth.CreateCodeAsync(
            new OAuthCodeRequest(new Uri("https://app.example/back")) { CodeChallenge = authorization.CodeChallenge, CodeChallengeMethod = CodeChallengeMethod.S256 }, cancellationToken: Token);

        var key = await _client.OAuth.ExchangeCodeAsync(code.Id!, authorization.CodeVerifier, Token);
        var again = await Assert.ThrowsAsync<OpenRouterException>(() => _client.OAuth.ExchangeCodeAsync(code.Id!, authorization.CodeVerifier, Token));

        Assert.Equal(("user_fake", ErrorKind.PermissionDenied), (key.UserId, again.Kind));
    }

    [Fact]
    public async Task OAuth_AWrongVerifier_IsRefused()
    {
        var authorization = _client.OAuth.CreateAuthorization();
        var code = await _client.OAuth.CreateCodeAsync(
            new OAuthCodeRequest(new Uri("https://app.example/back")) { CodeChallenge = authorization.CodeChallenge, CodeChallengeMethod = CodeChallengeMethod.S256 }, cancellationToken: Token);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => _client.OAuth.ExchangeCodeAsync(code.Id!, "another", Token));

        Assert.Equal(ErrorKind.PermissionDenied, e.Kind);
    }

    [Fact]
    public async Task Files_BytesThatAreNoText_AreStoredWhole()
    {
        byte[] image = [0x89, 0x50, 0x4E, 0x47, 0x00, 0xFF, 0xFE, 0x0D, 0x0A];

        var stored = await _client.Files.UploadAsync(new FileUpload(new MemoryStream(image), "a.png"), cancellationToken: Token);

        Assert.Equal((9L, "image/png", "a.png"), (stored.SizeBytes, stored.MimeType, stored.FileName));
    }

    [Fact]
    public async Task Files_AnUploadedOne_CannotBeDownloaded()
    {
        var stored = await _client.Files.UploadAsync(new FileUpload(new MemoryStream("hello"u8.ToArray()), "a.txt"), cancellationToken: Token);

        Assert.Equal(400, (await Assert.ThrowsAsync<OpenRouterException>(() => _client.Files.DownloadAsync(stored.Id!, cancellationToken: Token))).StatusCode);
    }

    [Fact]
    public async Task Files_ThoseOfTheService_CanBeDownloaded()
    {
        using var target = new MemoryStream();

        await _client.Files.DownloadAsync("or_file_fake_report", target, cancellationToken: Token);

        Assert.Equal("model,cost\ndeepseek/deepseek-r1,0.015\n"u8.ToArray(), target.ToArray());
    }

    [Fact]
    public async Task Files_ListedInPages_AreAllThatAreLeft()
    {
        var ids = new List<string?>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add((await _client.Files.UploadAsync(new FileUpload(new MemoryStream("hello"u8.ToArray()), "a.txt"), cancellationToken: Token)).Id);
        }

        await _client.Files.DeleteAsync(ids[1]!, cancellationToken: Token);

        Assert.Equal(
            ["or_file_fake_report", ids[0], ids[2], ids[3]],
            await _client.Files.ListAsync(new FileListOptions { PageSize = 2 }, cancellationToken: Token).Select(static file => file.Id).ToListAsync(Token));
    }
}
