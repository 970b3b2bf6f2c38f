using System.Text;
using System.Text.Json;
using OpenRouterSharp.Batches;
using OpenRouterSharp.Embeddings;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/batches.md: each region stands there letter by letter, and runs here.</summary>
public sealed class BatchesExamples : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator(new SimulatedModels { Batches = new() { StatusDuration = TimeSpan.Zero } }));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose()
    {
        _fake.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Submit()
    {
        using var client = _fake.CreateClient();
        var reviews = new Dictionary<string, string> { ["r1"] = "Great.", ["r2"] = "Broken." };
        var saved = new List<string>();
        Task SaveAsync(string? id)
        {
            saved.Add(id!);
            return Task.CompletedTask;
        }

        #region submit
        var requests = reviews.Select(review => new BatchRequest(
            customId: review.Key,
            body: new ChatRequest { Messages = [Message.User($"Positive or negative? {review.Value}")], MaxTokens = 200 }));

        await foreach (var batch in client.Batches.SubmitManyAsync(new BatchSubmission(DeepSeekModels.ChatV31), requests))
        {
            await SaveAsync(batch.Id); // before the next batch is sent
        }
        #endregion

        Assert.Equal(["batch_fake000001"], saved);
    }

    [Fact]
    public async Task WaitAndRead()
    {
        using var client = _fake.CreateClient();
        var id = (await client.Batches.SubmitAsync(new BatchSubmission(DeepSeekModels.ChatV31), [new BatchRequest("r1", new ChatRequest { Messages = [Message.User("What is 2 + 2?")] })])).Id!;
        var output = new StringWriter();

        #region wait
        var batch = await client.Batches.WaitAsync(id, progress: new Progress<BatchProgress>(report => output.WriteLine($"{report.Batch.Status}: {report.Fraction:P0}")));
        batch.ThrowIfFailed();

        await foreach (var result in client.Batches.GetResultsAsync(id))
        {
            output.WriteLine(result.Error is { } error ? $"{result.CustomId} failed: {error.Kind}" : $"{result.CustomId}: {result.Completion?.Text}");
        }
        #endregion

        Assert.Contains("r1: 2 + 2 = 4.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ById()
    {
        using var client = _fake.CreateClient();
        var id = (await client.Batches.SubmitAsync(new BatchSubmission(DeepSeekModels.ChatV31), [new BatchRequest("r1", new ChatRequest { Messages = [Message.User("Hi")] })])).Id!;

        #region by-id
        var results = await client.Batches.GetResultsAsync(id).ToResultsAsync(customIds: ["r1", "r2"]);

        var text = results.ById["r1"].Completion?.Text;
        var toRunAgain = results.Missing; // r2
        #endregion

        Assert.Equal(("Hello! How can I help you today?", "r2"), (text, toRunAgain[0]));
    }

    [Fact]
    public async Task Embeddings()
    {
        using var client = _fake.CreateClient();
        var vectors = new List<float>();

        #region embeddings
        var batch = await client.Batches.SubmitAsync(
            new BatchSubmission("openai/text-embedding-3-small") { Endpoint = BatchEndpoint.Embeddings },
            [new BatchRequest("t1", JsonElement.Parse("""{"input":"A text"}"""))]);

        await client.Batches.WaitAsync(batch.Id!);
        await foreach (var result in client.Batches.GetResultsAsync(batch.Id!))
        {
            var embeddings = result.Body?.Deserialize<EmbeddingsResult>(OpenRouterJson.Options);
            vectors.AddRange(embeddings!.Data[0].Vector.Span);
        }
        #endregion

        Assert.NotEmpty(vectors);
    }

    [Fact]
    public async Task InProcess()
    {
        using var client = _fake.CreateClient();
        IEnumerable<BatchRequest> requests = [new("r1", new ChatRequest { Messages = [Message.User("What is 2 + 2?")] })];
        var path = Path.Combine(_folder.FullName, "reviews.jsonl");
        var output = new StringWriter();

        #region runner
        var runner = new BatchRunner(client.Chat, new BatchRunnerOptions
        {
            Model = DeepSeekModels.R1_0528,
            CheckpointPath = path, // run the program again to continue
            Concurrency = 16,
        });

        await foreach (var result in runner.RunAsync(requests))
        {
            output.WriteLine($"{result.CustomId}: {result.Completion?.Text ?? result.Error?.Message}");
        }
        #endregion

        Assert.Equal($"r1: 2 + 2 = 4.{Environment.NewLine}", output.ToString());
        Assert.True(File.Exists(path));
    }

    [Fact]
    public void Webhook()
    {
        var secret = "whsec_1";
        var header = "t=1,v1=0000000000000000000000000000000000000000000000000000000000000000";
        var body = Encoding.UTF8.GetBytes("{}");
        var handled = 0;
        void Handle() => handled++;

        #region webhook
        var verifier = new WebhookVerifier(secret); // one for the lifetime of the application

        // header: the value of X-OpenRouter-Signature; body: the bytes as received
        if (verifier.Check(header, body) == WebhookVerdict.Genuine)
        {
            Handle();
        }
        #endregion

        Assert.Equal(0, handled);
    }

    [Fact]
    public async Task Unpaid()
    {
        using var fake = new FakeOpenRouter(FakeScript.Simulator(new SimulatedModels { Batches = new() { StatusDuration = TimeSpan.Zero, IsPaid = static _ => false } }));
        using var client = fake.CreateClient();
        var id = (await client.Batches.SubmitAsync(new BatchSubmission(DeepSeekModels.ChatV31), [new BatchRequest("r1", new ChatRequest { Messages = [Message.User("Hi")] })])).Id!;
        var output = new StringWriter();

        #region unpaid
        try
        {
            await client.Batches.WaitAsync(id);
        }
        catch (OpenRouterException e) when (e.GetBatch() is { } batch)
        {
            output.WriteLine($"{batch.Id} is {batch.Status}, but not paid: add credit and get it again."); // nothing runs again
        }
        #endregion

        Assert.StartsWith("batch_fake000001 is completed", output.ToString(), StringComparison.Ordinal);
    }
}
