using System.Text.Json;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/getting-started.md: each region stands there letter by letter, and runs here.</summary>
public sealed class GettingStartedExamples
{
    private StringWriter Console { get; } = new();

    [Fact]
    public async Task Ask()
    {
        var client = new FakeOpenRouter(FakeScript.Simulator()).CreateClient();

        #region getting started: ask
        var answer = await client.Chat.CompleteAsync(DeepSeekModels.R1_0528, "What is 17 * 3?");

        Console.WriteLine(answer.Text);                    // the answer
        Console.WriteLine(answer.Reasoning);               // the thinking before it
        Console.WriteLine(answer.Provider);                // who served the model
        Console.WriteLine(answer.FinishReason);            // stop; length where the output limit cut it off
        Console.WriteLine($"{answer.Usage?.Cost} USD");
        #endregion

        Assert.Contains("51", Console.ToString(), StringComparison.Ordinal);
        Assert.Contains("stop", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromEnvironment()
    {
        static void Run()
        {
            #region getting started: from the environment
            using var client = OpenRouterClient.FromEnvironment();
            #endregion

            Assert.NotNull(client.Chat);
        }

        ProcessEnvironment.AssertRunsWithAKey(Run);
    }

    [Fact]
    public void Client()
    {
        var apiKey = FakeOpenRouter.TestKey;

        #region getting started: client
        using var client = new OpenRouterClient(new OpenRouterClientOptions
        {
            ApiKey = apiKey,
            AppTitle = "My app",                           // optional: your app in OpenRouter's rankings
            AppUrl = new Uri("https://my-app.example"),
            Timeouts = { Idle = TimeSpan.FromMinutes(1) },
        });
        #endregion

        Assert.NotNull(client.Chat);
    }

    [Fact]
    public async Task Stream()
    {
        var client = new FakeOpenRouter(FakeScript.Simulator()).CreateClient();

        #region getting started: stream
        await foreach (var chunk in client.Chat.StreamAsync(DeepSeekModels.R1_0528, "What is 17 * 3?"))
        {
            Console.Write(chunk.Reasoning);
            Console.Write(chunk.Text);
        }
        #endregion

        Assert.Contains("51", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request()
    {
        var openRouter = new FakeOpenRouter(FakeScript.Simulator());
        var client = openRouter.CreateClient();

        #region getting started: request
        var request = new ChatRequest(
            DeepSeekModels.R1_0528,
            Message.System("Answer in one sentence."),
            Message.User("Why is the sky blue?"))
        {
            Models = [DeepSeekModels.ChatV31],             // asked next, where the first cannot answer
            Temperature = 0.6,
            MaxTokens = 4000,                              // thinking counts
            Provider = new ProviderPreferences { Sort = ProviderSort.Throughput, DataCollection = DataCollection.Deny },
        };

        foreach (var issue in request.Validate())
        {
            Console.WriteLine(issue);                      // what is wrong with it, or would be wise
        }

        var answer = await client.Chat.CompleteAsync(request);
        #endregion

        Assert.NotEmpty(answer.Text);
        Assert.Empty(Console.ToString());
        Assert.Equal(4000, openRouter.Requests[0].AsChatRequest().MaxTokens);
    }

    [Fact]
    public void Models()
    {
        #region getting started: models
        ModelId model = "anthropic/claude-sonnet-4.5";     // any id of OpenRouter
        ModelId free = DeepSeekModels.R1.WithVariant(ModelVariant.Free);

        Console.WriteLine(free);                           // deepseek/deepseek-r1:free
        Console.WriteLine(model.Author);                   // anthropic
        #endregion

        Assert.Equal(["deepseek/deepseek-r1:free", "anthropic"], Console.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task FieldOfTomorrow()
    {
        var openRouter = new FakeOpenRouter(FakeScript.Simulator());
        var client = openRouter.CreateClient();

        #region getting started: newer than the library
        var request = new ChatRequest(DeepSeekModels.R1, "Hi")
        {
            AdditionalProperties = new() { ["new_field"] = JsonSerializer.SerializeToElement(true) },
        };
        #endregion

        await client.Chat.CompleteAsync(request, TestContext.Current.CancellationToken);
        Assert.EndsWith("""
            "new_field":true}
            """, openRouter.Requests[0].Body, StringComparison.Ordinal);
    }
}
