using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace OpenRouterSharp.Testing.Tests;

/// <summary>The code in docs/testing.md, run.</summary>
public class TestingExamples
{
    public static TheoryData<string> Errors => [.. FakeErrors.All.Keys];

    public static TheoryData<string> Quirks => [.. FakeQuirks.All.Keys];

    #region testing-app
    public sealed class Greeter(IChatCompletionsClient chat)
    {
        public async Task<string> GreetAsync(string name)
        {
            try
            {
                var answer = await chat.CompleteAsync(DeepSeekModels.ChatV31, $"Greet {name}.");
                return answer.Text;
            }
            catch (OpenRouterException)
            {
                return $"Hello, {name}.";         // no model, no poetry
            }
        }
    }
    #endregion

    #region testing-mock
    [Fact]
    public async Task Greet_ModelAnswers_SaysWhatItSaid()
    {
        var chat = Substitute.For<IChatCompletionsClient>();
        chat.CompleteAsync(Arg.Any<ChatRequest>(), Arg.Any<CancellationToken>())
            .Returns(FakeAnswers.Completion("Ahoy, Ada!"));

        Assert.Equal("Ahoy, Ada!", await new Greeter(chat).GreetAsync("Ada"));
    }
    #endregion

    #region testing-fake
    [Fact]
    public async Task Greet_ModelAnswers_WasAskedByName()
    {
        using var openRouter = new FakeOpenRouter(new FakeScript().Reply("Ahoy, Ada!", reasoning: "She is a sailor."));
        using var client = openRouter.CreateClient();

        Assert.Equal("Ahoy, Ada!", await new Greeter(client.Chat).GreetAsync("Ada"));

        Assert.Equal("Greet Ada.", openRouter.Requests[0].LastUserMessage);
        openRouter.VerifyAllUsed();
    }
    #endregion

    #region testing-errors
    [Theory]
    [MemberData(nameof(Errors))]              // public static TheoryData<string> Errors => [.. FakeErrors.All.Keys];
    public async Task Greet_AnyError_GreetsAllTheSame(string error)
    {
        using var openRouter = new FakeOpenRouter(new FakeScript().Reply(FakeErrors.All[error]));
        using var client = openRouter.CreateClient();

        Assert.Equal("Hello, Ada.", await new Greeter(client.Chat).GreetAsync("Ada"));
    }
    #endregion

    [Theory]
    [MemberData(nameof(Quirks))]
    public async Task Greet_AnyQuirk_NeverThrows(string quirk)
    {
        using var openRouter = new FakeOpenRouter(new FakeScript().Reply(FakeQuirks.All[quirk]));
        using var client = openRouter.CreateClient();

        Assert.NotNull(await new Greeter(client.Chat).GreetAsync("Ada"));
    }

    [Fact]
    public async Task Script_Conditions()
    {
        #region testing-script
        var script = new FakeScript()
            .Reply("first").Times(2)                                        // the first two requests,
            .ReplyToolCall("get_weather", """{ "city": "Lyon" }""")         // then the third,
            .WhenChat(request => request.Tools is null).Reply("no tools")   // but the first one without tools gets this
            .WhenModel(DeepSeekModels.R1).ReplyError(503, "Overloaded.").Always()
            .When(request => request.Path.EndsWith("/credits", StringComparison.Ordinal)).ReplyJson("""{ "data": { "total_credits": 5, "total_usage": 1 } }""")
            .Otherwise(FakeReply.Text("anything else"));
        #endregion

        using var openRouter = new FakeOpenRouter(script);
        using var client = openRouter.CreateClient();
        using var http = openRouter.CreateHttpClient();
        var request = new ChatRequest(DeepSeekModels.ChatV31, "?") { Tools = [FunctionTool.Create("get_weather")] };
        Assert.Equal("first", (await client.Chat.CompleteAsync(request)).Text);
        Assert.Equal("no tools", (await client.Chat.CompleteAsync(request with { Tools = null })).Text);
        Assert.Equal("first", (await client.Chat.CompleteAsync(request)).Text);
        Assert.Equal("get_weather", (await client.Chat.CompleteAsync(request)).ToolCalls[0].Name);
        Assert.Equal("anything else", (await client.Chat.CompleteAsync(request)).Text);
        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(request with { Model = DeepSeekModels.R1 }));
        Assert.Contains("total_credits", await http.GetStringAsync(new Uri("credits", UriKind.Relative)), StringComparison.Ordinal);
        script.VerifyAllUsed();
    }

    [Fact]
    public async Task Stream_Boundaries()
    {
        #region testing-stream
        var seen = new TaskCompletionSource();
        using var openRouter = new FakeOpenRouter(new FakeScript().ReplyStream(stream => stream
            .KeepAlive(2)
            .Reasoning("Let me", " see.")
            .Text("Grüße", " 🎉")
            .WaitFor(seen.Task)                   // silence, until the test has seen what came before
            .ToolCall("get_weather", """{ "city": "Lyon" }""")
            .Error(502, "Provider disconnected")  // or .End(), .Reset(), .Hang(), or nothing: a stream that breaks off
            .SplitEvery(1)));                     // byte by byte, through the middle of characters
        #endregion

        using var client = openRouter.CreateClient();
        var text = new StringBuilder();
        await Assert.ThrowsAsync<OpenRouterException>(async () =>
        {
            await foreach (var chunk in client.Chat.StreamAsync(DeepSeekModels.R1, "?"))
            {
                text.Append(chunk.Text);
                if (text.ToString() == "Grüße 🎉")
                {
                    seen.TrySetResult();
                }
            }
        });
        Assert.Equal("Grüße 🎉", text.ToString());
    }

    [Fact]
    public async Task Requests_CancelledCall()
    {
        #region testing-cancel
        var script = new FakeScript().ReplyStream(stream => stream.Text("One").Hang());
        using var openRouter = new FakeOpenRouter(script);
        using var client = openRouter.CreateClient();
        using var stop = new CancellationTokenSource();

        var answer = client.Chat.StreamAsync(new ChatRequest(DeepSeekModels.R1, "Count."), stop.Token).ToCompletionAsync();
        var request = await script.WaitForRequestAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await request.Ended;
        Assert.True(request.WasAborted);          // the connection was closed, which is what stops the bill
        #endregion
    }

    [Fact]
    public async Task Faults_Seeded()
    {
        #region testing-faults
        var script = FakeScript.Simulator().WithFaults(new FakeFaults(Seed: 42)
        {
            ErrorRate = 0.2,
            ResetRate = 0.1,
            CutRate = 0.1,
            Latency = TimeSpan.FromMilliseconds(2),
            LatencyJitter = TimeSpan.FromMilliseconds(5),
        });
        using var openRouter = new FakeOpenRouter(script);
        using var client = openRouter.CreateClient();

        for (var i = 0; i < 100; i++)
        {
            Assert.NotEmpty(await new Greeter(client.Chat).GreetAsync("Ada"));
        }
        #endregion

        Assert.Contains(openRouter.Requests, static request => request.Fault is not null);
    }

    [Fact]
    public async Task DependencyInjection_App()
    {
        #region testing-di
        using var openRouter = new FakeOpenRouter(new FakeScript().Reply("Ahoy, Ada!"));
        var services = new ServiceCollection();
        services.AddOpenRouter(options => options.AppTitle = "Greeter").Services.AddTransient<Greeter>();   // the app's own registrations
        services.AddFakeOpenRouter(openRouter);                                                              // the test's

        await using var app = services.BuildServiceProvider();
        Assert.Equal("Ahoy, Ada!", await app.GetRequiredService<Greeter>().GreetAsync("Ada"));
        #endregion
    }

    [Fact]
    public async Task Server_AnyClient()
    {
        #region testing-server
        await using var server = await FakeOpenRouterServer.StartAsync(FakeScript.Simulator());
        using var client = server.CreateClient();

        var answer = await client.Chat.CompleteAsync(DeepSeekModels.R1, "What is 17 * 3?");

        Assert.Equal("17 * 3 = 51.", answer.Text);
        #endregion
    }
}
