using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Plugins;
using OpenRouterSharp.ServerTools;
using OpenRouterSharp.Testing;
using static OpenRouterSharp.Tests.Docs.StructuredOutputExamples;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/tools.md: each region stands there letter by letter, and runs here.</summary>
public sealed class ToolsExamples
{
    private static readonly ToolCall _lyon = new("call_1", "get_weather", """{"city":"Lyon"}""");
    private static readonly ToolCall _paris = new("call_2", "get_weather", """{"city":"Paris"}""");

    private StringWriter Console { get; } = new();

    [Fact]
    public async Task Loop()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyToolCalls(_lyon, _paris).Reply("Rain in Lyon, sun in Paris."));
        var client = openRouter.CreateClient();
        var cancellationToken = TestContext.Current.CancellationToken;
        static Task<string> WeatherAsync(string city) => Task.FromResult($"Weather of {city}.");

        #region tools: declare
        var getWeather = FunctionTool.Create("get_weather", "Gives the weather of a city.", """
            { "type": "object", "properties": { "city": { "type": "string" } }, "required": ["city"] }
            """);
        var request = new ChatRequest(DeepSeekModels.ChatV31, "How is the weather in Lyon and in Paris?") { Tools = [getWeather] };
        #endregion

        #region tools: run one
        async Task<Message> RunAsync(ToolCall call)
        {
            if (call.Name != "get_weather" || !call.TryParseArguments(out var arguments) || !arguments.TryGetProperty("city", out var city))
            {
                return Message.Tool(call, "Error: no such tool, or its arguments are wrong.");
            }

            return Message.Tool(call, await WeatherAsync(city.GetString()!));
        }
        #endregion

        #region tools: loop
        var answer = await client.Chat.CompleteAsync(request, cancellationToken);
        for (var round = 0; answer.HasToolCalls && round < 8; round++)
        {
            var results = await Task.WhenAll(answer.ToolCalls.Select(RunAsync));
            request = request.Continue(answer, results);
            answer = await client.Chat.CompleteAsync(request, cancellationToken);
        }
        #endregion

        Assert.Equal("Rain in Lyon, sun in Paris.", answer.Text);
        Assert.Equal(["Weather of Lyon.", "Weather of Paris."], openRouter.Requests[1].AsChatRequest().Messages.OfType<ToolMessage>().Select(static message => message.Content!.Text));
    }

    [Fact]
    public async Task Run()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyToolCalls(_lyon, _paris).Reply("Rain in Lyon, sun in Paris."));
        var client = openRouter.CreateClient();
        var cancellationToken = TestContext.Current.CancellationToken;

        #region tools: run
        var weather = AIFunctionFactory.Create((string city) => $"Rain in {city}.", "get_weather", "Gives the weather of a city.");
        var request = new ChatRequest(DeepSeekModels.ChatV31, "How is the weather in Lyon and in Paris?");

        var run = await client.Chat.RunToolsAsync(request, [weather], cancellationToken: cancellationToken);
        Console.WriteLine($"{run.Text} ({run.Usage.TotalTokens} tokens in {run.Steps.Count} turns)");
        #endregion

        Assert.StartsWith("Rain in Lyon, sun in Paris. (", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Functions()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCall("find_festival", """{"city":"Lyon"}""").Reply("In December."));
        var client = fake.CreateClient();
        var request = new ChatRequest(DeepSeekModels.ChatV31, "When is the festival of Lyon?");

        #region tools: function
        [Description("Finds the festival of a city.")]
        static string FindFestival([Description("The name of the city, without the country.")] string city) => $"In {city}: in December.";

        var findFestival = AIFunctionFactory.Create(FindFestival, "find_festival", serializerOptions: PlaceJson.Default.Options);
        #endregion

        #region tools: declare a function
        request = request with { Tools = [FunctionTool.FromFunction(findFestival, strict: true)] };
        #endregion

        var run = await client.Chat.RunToolsAsync(request with { Tools = null }, [findFestival]);
        Assert.Equal("In December.", run.Text);
        Assert.Equal("In Lyon: in December.", ((ToolMessage)fake.Requests[1].AsChatRequest().Messages[^1]).Content!.Text);
        Assert.Contains("\"description\":\"The name of the city, without the country.\"", fake.Requests[0].Body, StringComparison.Ordinal);
        Assert.True(Assert.IsType<FunctionTool>(request.Tools[0]).Function!.Strict);
    }

    [Fact]
    public async Task Resume()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyToolCalls(_lyon).Reply("It rains."));
        var client = openRouter.CreateClient();
        var request = new ChatRequest(DeepSeekModels.ChatV31, "How is the weather in Lyon?");
        var weather = AIFunctionFactory.Create((string city) => $"Rain in {city}.", "get_weather", "Gives the weather of a city.");

        #region tools: approve
        AIFunction[] functions = [new ApprovalRequiredAIFunction(weather)];
        var run = await client.Chat.RunToolsAsync(request, functions);
        if (run.Outcome == ToolRunOutcome.Pending)
        {
            var stored = JsonSerializer.Serialize(run.State, OpenRouterJson.Options);

            // Later, possibly in another process:
            var state = JsonSerializer.Deserialize<ToolRunState>(stored, OpenRouterJson.Options)!;
            run = await client.Chat.RunToolsAsync(state, functions, state.PendingCalls.Select(static call => ToolDecision.Approve(call)));
        }
        #endregion

        Assert.Equal("It rains.", run.Text);
    }

    [Fact]
    public void TypedArguments()
    {
        var call = new ToolCall("call_1", "book_visit", """{"city":"Lyon","month":"December"}""");
        static string Book(string city, string month) => $"{city} in {month} is booked.";

        #region tools: type
        var bookVisit = FunctionTool.FromType("book_visit", PlaceJson.Default.Place, "Books a visit.");
        #endregion

        #region tools: typed arguments
        var result = call.TryParseArguments(PlaceJson.Default.Place, out var place)
            ? Message.Tool(call, Book(place.City, place.Month))
            : Message.Tool(call, "Error: the arguments are wrong.");
        #endregion

        Assert.Equal("book_visit", bookVisit.Function!.Name);
        Assert.Equal("Lyon in December is booked.", result.Content!.Text);
    }

    [Fact]
    public async Task Streaming()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyToolCalls(_lyon)).CreateClient();
        var request = new ChatRequest(DeepSeekModels.ChatV31, "How is the weather in Lyon?");

        #region tools: streaming
        var answer = new ChatCompletionAccumulator();
        await foreach (var chunk in client.Chat.StreamAsync(request))
        {
            answer.Add(chunk);
            foreach (var piece in chunk.Choices.SelectMany(choice => choice.Delta.ToolCalls ?? []))
            {
                Console.Write(piece.Arguments);            // pieces of JSON, to show; not to parse
            }
        }

        var calls = answer.ToCompletion().ToolCalls;       // whole, each with an id
        #endregion

        Assert.Equal(_lyon.Arguments, Console.ToString());
        Assert.Equal("get_weather", Assert.Single(calls).Name);
    }

    [Fact]
    public void Choice()
    {
        var request = new ChatRequest(DeepSeekModels.ChatV31, "How is the weather in Lyon?") { Tools = [FunctionTool.Create("get_weather")] };

        #region tools: choice
        request = request with { ToolChoice = ToolChoice.Auto };                     // the model decides: the default
        request = request with { ToolChoice = ToolChoice.Required };                 // some tool
        request = request with { ToolChoice = ToolChoice.None };                     // no tool
        request = request with { ToolChoice = ToolChoice.Function("get_weather") };  // this one
        request = request with { ParallelToolCalls = false };                        // one call at a time
        #endregion

        Assert.Equal("get_weather", request.ToolChoice.FunctionName);
        Assert.Empty(request.Validate());
    }

    [Fact]
    public async Task ServerTools()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("A festival."));
        var client = openRouter.CreateClient();

        #region tools: server tools
        var answer = await client.Chat.CompleteAsync(new ChatRequest(DeepSeekModels.ChatV31, "What is on in Lyon this week?")
        {
            Tools =
            [
                new WebSearchTool { Parameters = new() { MaxResults = 3 } },
                new DateTimeTool(),
                Tool.FromJson("""{ "type": "openrouter:tomorrows_tool" }"""),        // what the library does not know yet
            ],
            StopServerToolsWhen = [StopCondition.StepCountIs(5), StopCondition.MaxCost(0.25m)],
        });

        foreach (var source in answer.Message?.Annotations?.OfType<UrlCitation>() ?? [])
        {
            Console.WriteLine(source.Url);
        }
        #endregion

        using var body = JsonDocument.Parse(openRouter.Requests[0].Body);
        Assert.Equal(
            ["openrouter:web_search", "openrouter:datetime", "openrouter:tomorrows_tool"],
            body.RootElement.GetProperty("tools").EnumerateArray().Select(static tool => tool.GetProperty("type").GetString()));
    }

    [Fact]
    public void Plugins()
    {
        #region tools: plugins
        var request = new ChatRequest(DeepSeekModels.ChatV31, Message.User([new TextPart("Sum this up."), FilePart.FromUrl("https://example.com/report.pdf")]))
        {
            Plugins = [new FileParserPlugin { Pdf = new() { Engine = PdfEngine.CloudflareAI } }, new ContextCompressionPlugin { Enabled = false }],
        };
        #endregion

        Assert.Equal(2, request.Plugins.Count);
    }
}
