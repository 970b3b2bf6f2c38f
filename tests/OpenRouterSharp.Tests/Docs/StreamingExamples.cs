using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/streaming.md: each region stands there letter by letter, and runs here.</summary>
public sealed class StreamingExamples
{
    private static readonly ChatRequest _question = new(DeepSeekModels.R1_0528, "Why is the sky blue?");

    private StringWriter Console { get; } = new();

    [Fact]
    public async Task Chunks()
    {
        var client = new FakeOpenRouter(FakeScript.Simulator()).CreateClient();
        var request = _question;
        var cancellationToken = TestContext.Current.CancellationToken;

        #region streaming: chunks
        var answer = new ChatCompletionAccumulator();
        await foreach (var chunk in client.Chat.StreamAsync(request, cancellationToken))
        {
            answer.Add(chunk);
            Console.Write(chunk.Reasoning);                // the next characters of the thinking, once
            Console.Write(chunk.Text);                     // the next characters of the answer
        }

        ChatCompletion completion = answer.ToCompletion(); // what CompleteAsync would have given
        Console.WriteLine(completion.Usage?.Cost);         // comes with the last chunk
        #endregion

        Assert.Contains(completion.Text, Console.ToString(), StringComparison.Ordinal);
        Assert.NotNull(completion.Usage?.Cost);
    }

    [Fact]
    public async Task Fold()
    {
        var client = new FakeOpenRouter(FakeScript.Simulator()).CreateClient();
        var request = _question;

        #region streaming: fold
        var completion = await client.Chat.StreamAsync(request).ToCompletionAsync();
        #endregion

        Assert.NotEmpty(completion.Text);
    }

    [Fact]
    public async Task Leave()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.Text("The sky is blue.", " More.").Hang()));
        var client = openRouter.CreateClient();
        var request = _question;

        #region streaming: leave
        var text = "";
        await foreach (var chunk in client.Chat.StreamAsync(request))
        {
            text += chunk.Text;
            if (text.Contains('.'))
            {
                break;                                     // closes the connection
            }
        }
        #endregion

        await openRouter.Requests[0].Ended;
        Assert.True(openRouter.Requests[0].WasAborted);
    }

    [Fact]
    public async Task Cancel()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.Text("The sky").Hang()));
        var client = openRouter.CreateClient();
        var request = _question;
        using var stop = new CancellationTokenSource();
        using var Console = new Screen(stop);

        #region streaming: cancel
        var answer = new ChatCompletionAccumulator();
        try
        {
            await foreach (var chunk in client.Chat.StreamAsync(request, stop.Token)) // a stop button calls stop.Cancel()
            {
                answer.Add(chunk);
                Console.Write(chunk.Text);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.WriteLine($"Stopped after: {answer.ToCompletion().Text}");
        }
        #endregion

        Assert.Equal("The skyStopped after: The sky", Console.ToString().Trim());
    }

    [Fact]
    public async Task KeepAlives()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.KeepAlive(2).Text("Hi").End())).CreateClient();
        var seen = new List<int>();

        #region streaming: keep-alives
        var options = new CallOptions { KeepAlives = new KeepAliveCounter(alive => seen.Add(alive.Count)) };
        var chunks = client.Chat.StreamAsync(DeepSeekModels.R1_0528, "Why is the sky blue?", options);
        #endregion

        await chunks.ToCompletionAsync(TestContext.Current.CancellationToken);
        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public async Task Failure()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.Text("The sky").Reset())).CreateClient();
        var request = _question;

        #region streaming: failure
        try
        {
            var completion = await client.Chat.StreamAsync(request).ToCompletionAsync();
        }
        catch (OpenRouterException e) when (e.Partial is { } partial)
        {
            Console.WriteLine($"{e.Kind} after: {partial.Text}");
        }
        #endregion

        Assert.Equal("stream_interrupted after: The sky", Console.ToString().Trim());
    }

    [Fact]
    public async Task Relay()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new FakeOpenRouter(new FakeScript()
            .ReplyStream(static stream => stream.Reasoning("Light scatters.").Text("Because", " of light.").End())
            .ReplyStream(static stream => stream.Text("Because").Reset())).CreateClient().Chat);
        await using var app = builder.Build();

        #region streaming: relay
        app.MapPost("/ask", async (string question, IChatCompletionsClient chat, HttpResponse response, CancellationToken cancellationToken) =>
        {
            response.ContentType = "text/event-stream";
            try
            {
                await foreach (var chunk in chat.StreamAsync(DeepSeekModels.R1_0528, question, cancellationToken))
                {
                    await SendAsync("thinking", chunk.Reasoning);
                    await SendAsync("text", chunk.Text);
                }

                await SendAsync("done", "stop");
            }
            catch (OpenRouterException e)
            {
                await SendAsync("failed", e.Kind.Value);   // the kind, not the message: it may hold what is not for strangers
            }

            async Task SendAsync(string name, string? data)
            {
                if (!string.IsNullOrEmpty(data))
                {
                    await response.WriteAsync($"event: {name}\ndata: {JsonSerializer.Serialize(data)}\n\n", cancellationToken);
                    await response.Body.FlushAsync(cancellationToken);
                }
            }
        });
        #endregion

        await app.StartAsync(TestContext.Current.CancellationToken);
        using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Assert.Equal("""
            event: thinking
            data: "Light scatters."

            event: text
            data: "Because"

            event: text
            data: " of light."

            event: done
            data: "stop"


            """.ReplaceLineEndings("\n"), await AskAsync(browser));
        Assert.EndsWith("event: failed\ndata: \"stream_interrupted\"\n\n", await AskAsync(browser), StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(HttpClient browser)
    {
        using var response = await browser.PostAsync(new Uri("/ask?question=Why", UriKind.Relative), null, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    // Somebody who presses the stop button as soon as there is something to read.
    private sealed class Screen(CancellationTokenSource stop) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (value is { Length: > 0 })
            {
                stop.Cancel();
            }
        }
    }

    #region streaming: keep-alive counter
    private sealed class KeepAliveCounter(Action<StreamKeepAlive> report) : IProgress<StreamKeepAlive>
    {
        public void Report(StreamKeepAlive value) => report(value);
    }
    #endregion
}
