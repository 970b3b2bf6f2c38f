namespace OpenRouterSharp.Testing.Tests;

/// <summary>Mistakes in a test are said in words, at once: never a call that hangs, and never one that means something else.</summary>
public class MistakeTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    [InlineData(1000)]
    [InlineData(-1)]
    public void Status_ThatHttpCannotSay_IsRefused(int status)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FakeReply.Json("{}", status));
        Assert.Throws<ArgumentOutOfRangeException>(() => FakeReply.Error(status, "No."));
    }

    [Fact]
    public void Pause_ShorterThanNone_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FakeStream().Pause(TimeSpan.FromSeconds(-1)));

    [Theory, CombinatorialHosts]
    public async Task ReplyThatCannotBeSent_EndsTheCallAndTheRequest(Host host)
    {
        // A clock that cannot wait so long stands for all that fails while a reply is played.
        var script = new FakeScript().Reply(FakeReply.Text("Late.").After(TimeSpan.MaxValue));
        await using var fake = await Fake.StartAsync(host, script);

        await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync().WaitAsync(_limit, TestContext.Current.CancellationToken));

        await fake.Requests[0].Ended.WaitAsync(_limit, TestContext.Current.CancellationToken);
    }

    [Theory, CombinatorialHosts]
    public async Task ReplyThatCannotBeSentOn_EndsTheStreamAndTheRequest(Host host)
    {
        var script = new FakeScript().ReplyStream(stream => stream.Text("One").Pause(TimeSpan.MaxValue).Text("Two"));
        await using var fake = await Fake.StartAsync(host, script);

        await Assert.ThrowsAsync<OpenRouterException>(() => fake.StreamAsync().ToCompletionAsync().WaitAsync(_limit, TestContext.Current.CancellationToken));

        await fake.Requests[0].Ended.WaitAsync(_limit, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("""{"messages":null}""")]
    [InlineData("""{"messages":[null]}""")]
    [InlineData("""{"messages":[{}]}""")]
    [InlineData("""{"messages":[{"role":"user"}]}""")]
    [InlineData("""{"messages":[{"role":"user","content":null}]}""")]
    [InlineData("""{"messages":[{"role":7,"content":[]}]}""")]
    [InlineData("""{"messages":{}}""")]
    [InlineData("""{"model":"","messages":[]}""")]
    [InlineData("""{"model":null,"models":[null],"messages":[{"role":"user","content":"?"}]}""")]
    [InlineData("""{"model":7,"messages":[]}""")]
    [InlineData("""{"tools":[null],"messages":[{"role":"user","content":"?"}]}""")]
    [InlineData("""{"stop":null,"reasoning":null,"response_format":null,"messages":[{"role":"assistant","tool_calls":[null]}]}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"?\"")]
    [InlineData("{")]
    [InlineData("")]
    public async Task BodyThatMakesNoSense_IsRecordedAndAnswered(string body)
    {
        foreach (var script in new[] { FakeScript.Simulator(), new FakeScript() })
        {
            await using var server = await FakeOpenRouterServer.StartAsync(script, TestContext.Current.CancellationToken);
            using var http = new HttpClient();
            using var content = new StringContent(body, null, "application/json");

            using var response = await http.PostAsync(new Uri(server.Endpoint, "chat/completions"), content, TestContext.Current.CancellationToken);

            Assert.InRange((int)response.StatusCode, 200, 499);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
            Assert.Equal(body, server.Requests[0].Body);
            Assert.NotEmpty(server.Requests[0].ToString());
        }
    }

    [Fact]
    public async Task From_MakesNoReply_SaysSo()
    {
        using var fake = new FakeOpenRouter(new FakeScript().Reply(static _ => null!));
        using var client = fake.CreateClient();

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync("a/b", "?"));

        Assert.Contains("The test's callback returned no reply.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_WrittenOnAfterItBecameAReply_StaysAsItWas()
    {
        var stream = new FakeStream().Text("One");
        var reply = FakeReply.Stream(stream);
        stream.Text("Two").SplitEvery(1).NewLine("\r\n");
        using var fake = new FakeOpenRouter(new FakeScript().Reply(reply));
        using var client = fake.CreateClient();

        Assert.Equal("One", (await client.Chat.CompleteAsync("a/b", "?")).Text);
    }

    [Fact]
    public async Task Times_AfterAUse_IsRefused()
    {
        var script = new FakeScript().Reply("a").Times(3);
        using var fake = new FakeOpenRouter(script);
        using var client = fake.CreateClient();
        await client.Chat.CompleteAsync("a/b", "?");

        Assert.Throws<InvalidOperationException>(() => script.Times(1));
        Assert.Throws<InvalidOperationException>(() => script.Always());

        Assert.Equal(2, script.PendingReplies);
    }

    [Fact]
    public void TimeProvider_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => new FakeScript { TimeProvider = null! });

    [Fact]
    public void WhenHeader_Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => FakeReply.Text("a").WithHeader(null!, "b"));
        Assert.Throws<ArgumentNullException>(() => FakeReply.Text("a").WithHeader("b", null!));
    }

    [Theory]
    [InlineData("sk-or-v1-0123456789abcdef extra")]
    [InlineData("sk-or-v1-0123456789abcdef")]
    [InlineData("Bearer sk-or-v1-0123456789abcdef")]
    [InlineData("Bearer Bearer sk-or-v1-0123456789abcdef")]
    [InlineData("Bearer 0123456789")]
    public async Task Authorization_WhateverItsForm_IsRedacted(string value)
    {
        using var fake = new FakeOpenRouter();
        using var http = fake.CreateHttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "key");
        request.Headers.TryAddWithoutValidation("Authorization", value);
        request.Headers.TryAddWithoutValidation("x-api-key", value);
        request.Headers.TryAddWithoutValidation("Proxy-Authorization", value);

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => http.SendAsync(request, TestContext.Current.CancellationToken));

        var words = string.Join('\n', [error.ToString(), fake.Requests[0].ToString(), .. fake.Requests[0].Headers.Values]);
        Assert.DoesNotContain("01234", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DisposeAsync_Twice_IsOne()
    {
        var server = await FakeOpenRouterServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        await server.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task TenThousandAtOnce_EachReplyServesOne()
    {
        const int Count = 10_000;
        var script = new FakeScript().WithFaults(new FakeFaults(7) { ErrorRate = 0.1 }).WhenChat(static _ => true).Reply("conditional").Times(Count / 4).Reply("queued").Times(Count / 4);
        script.Otherwise(FakeReply.Text("other"));
        using var fake = new FakeOpenRouter(script);
        using var client = fake.CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(async () =>
        {
            try
            {
                return (await client.Chat.CompleteAsync("a/b", "?")).Text;
            }
            catch (OpenRouterException)
            {
                return "fault";
            }
        })));

        fake.VerifyAllUsed();
        Assert.Equivalent(
            new { Conditional = Count / 4, Queued = Count / 4 },
            new { Conditional = answers.Count(static text => text == "conditional"), Queued = answers.Count(static text => text == "queued") });
        Assert.Equal(Enumerable.Range(1, Count), fake.Requests.Select(static request => request.Number));
        var faults = fake.Requests.Where(static request => request.Fault is not null).Select(static request => request.Number).ToList();
        Assert.Equal(faults.Count, answers.Count(static text => text == "fault"));

        script.Reset().Otherwise(FakeReply.Text("other"));
        for (var i = 0; i < 200; i++)
        {
            await Record.ExceptionAsync(() => client.Chat.CompleteAsync("a/b", "?"));
        }

        Assert.Equal(faults.Where(static number => number <= 200), fake.Requests.Where(static request => request.Fault is not null).Select(static request => request.Number));
    }
}
