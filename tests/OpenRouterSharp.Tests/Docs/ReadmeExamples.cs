using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of the README: each region stands there letter by letter, and runs here.</summary>
public sealed class ReadmeExamples
{
    // The examples write here: the one console of the process is not theirs alone.
    private StringWriter Console { get; } = new();

    private static IOpenRouterClient Simulated() => new FakeOpenRouter(FakeScript.Simulator()).CreateClient();

    [Fact]
    public void FirstCall()
    {
        static void Run()
        {
            #region first call
            using var client = OpenRouterClient.FromEnvironment(); // OPENROUTER_API_KEY
            #endregion

            Assert.NotNull(client.Chat);
        }

        ProcessEnvironment.AssertRunsWithAKey(Run);
    }

    [Fact]
    public async Task FirstAnswer()
    {
        var client = Simulated();

        #region first answer
        ChatCompletion answer = await client.Chat.CompleteAsync(DeepSeekModels.R1_0528, "What is 17 * 3?");

        Console.WriteLine(answer.Reasoning);          // what the model thought
        Console.WriteLine(answer.Text);               // what it answers
        Console.WriteLine(answer.Usage?.Cost);        // what it cost, in US dollars
        #endregion

        Assert.Contains("51", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streaming()
    {
        var client = Simulated();
        var cancellationToken = CancellationToken.None;

        #region streaming
        var request = new ChatRequest(DeepSeekModels.ChatV31, "Why is the sky blue?")
        {
            Reasoning = ReasoningSettings.On,         // V3.1 thinks when it is told to; R1 always does
            MaxTokens = 4000,
        };

        var answer = new ChatCompletionAccumulator(); // optional: folds the chunks to the answer that a call without streaming gives
        await foreach (var chunk in client.Chat.StreamAsync(request, cancellationToken))
        {
            answer.Add(chunk);
            Console.Write(chunk.Reasoning);
            Console.Write(chunk.Text);
        }

        Console.WriteLine(answer.ToCompletion().Usage?.ReasoningTokens);
        #endregion

        Assert.Contains("sky", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MultiTurn()
    {
        var client = Simulated();

        #region several turns
        var request = new ChatRequest(DeepSeekModels.R1_0528, Message.System("Answer in one sentence."), Message.User("What is 17 * 3?"));
        var first = await client.Chat.CompleteAsync(request);

        request = request.Continue(first, Message.User("And twice that?")); // the thinking goes back exactly as it came
        var second = await client.Chat.CompleteAsync(request);
        #endregion

        Assert.NotEmpty(second.Text);
    }

    [Fact]
    public async Task Tools()
    {
        var client = Simulated();

        #region tools
        var weather = AIFunctionFactory.Create((string city) => $"Rain in {city}.", "get_weather", "Gives the weather of a city.");

        var run = await client.Chat.RunToolsAsync(new ChatRequest(DeepSeekModels.ChatV31, "Do I need an umbrella in Lyon?"), [weather]);
        Console.WriteLine($"{run.Text} ({run.Steps.Count} turns, ${run.Usage.Cost})");
        #endregion

        Assert.StartsWith("The tool says: Rain in Lyon. (2 turns, $0.000", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StructuredOutput()
    {
        var client = new FakeOpenRouter(new FakeScript().Reply("""{"city":"Lyon","month":"December"}""")).CreateClient();

        #region structured output
        var request = new ChatRequest(DeepSeekModels.ChatV31, "Where and when is the Fête des Lumières?");

        var answer = await client.Chat.CompleteAsync<Place>(request); // with record Place(string City, string Month);
        Console.WriteLine($"{answer.Value.City}, in {answer.Value.Month}");
        #endregion

        Assert.Equal("Lyon, in December", Console.ToString().Trim());
    }

    [Fact]
    public async Task ExtensionsAI()
    {
        var client = Simulated();

        #region extensions ai
        IChatClient chat = client.AsIChatClient("deepseek/deepseek-r1-0528");

        var response = await chat.GetResponseAsync("What is 17 * 3?");
        Console.WriteLine($"{response.Text} (${response.Usage?.GetCost()})");
        #endregion

        Assert.StartsWith("17 * 3 = 51. ($0.000", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.Text("The sky").Reset())).CreateClient();
        var request = new ChatRequest(DeepSeekModels.R1, "Why is the sky blue?");

        #region errors
        try
        {
            var answer = await client.Chat.StreamAsync(request).ToCompletionAsync();
        }
        catch (OpenRouterException e)
        {
            Console.WriteLine(e.Message);             // the service's or the provider's own words
            Console.WriteLine(e.Kind);                // rate_limit_exceeded, payment_required, stream_interrupted, timeout, …
            Console.WriteLine(e.StatusCode);          // also of an error inside a 200
            Console.WriteLine(e.RetryAfter);          // and e.IsTransient, e.ProviderName, e.RateLimit, e.Availability, e.Moderation
            Console.WriteLine(e.Partial?.Text);       // what had arrived
        }
        #endregion

        Assert.Contains("The sky", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DependencyInjection()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["OpenRouter:ApiKey"] = FakeOpenRouter.TestKey;

        #region dependency injection
        builder.Services.AddOpenRouter(builder.Configuration.GetSection("OpenRouter")); // checked at start; an IHttpClientBuilder to go on with
        #endregion

        await using var app = builder.Build();

        #region endpoint
        app.MapPost("/ask", async (string question, IChatCompletionsClient chat, CancellationToken cancellationToken) =>
        {
            var answer = await chat.CompleteAsync(DeepSeekModels.R1_0528, question, cancellationToken);
            return Results.Ok(answer.Text);
        });
        #endregion

        Assert.NotNull(app.Services.GetRequiredService<IChatCompletionsClient>());
    }

    #region testing
    [Fact]
    public async Task Greeter_ModelIsOverloaded_AsksAgain()
    {
        var openRouter = new FakeOpenRouter(new FakeScript()
            .ReplyError(503, "Overloaded.", retryAfter: TimeSpan.Zero)
            .ReplyStream(stream => stream.KeepAlive().Reasoning("A greeting.").Text("Hel", "lo!").End()));
        using var client = openRouter.CreateClient(options => options.Retry.MaxRetries = 1);

        var answer = await client.Chat.StreamAsync(DeepSeekModels.R1, "Say hello.").ToCompletionAsync();

        Assert.Equal("Hello!", answer.Text);
        Assert.Equal("Say hello.", openRouter.Requests[1].LastUserMessage); // of the second attempt
    }
    #endregion

    private sealed record Place(string City, string Month);
}
