using Microsoft.Extensions.AI;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.ExtensionsAI.Tests;

/// <summary>What Microsoft.Extensions.AI's own integration tests ask of a chat client, in our words.</summary>
public sealed class ScenarioTests
{
    private enum Mood
    {
        Calm,
        Cross,
    }

    [Fact]
    public async Task GetResponse_AmongEmptyMessages_Answers()
    {
        using var fake = Replies.Fake(Replies.Text("3"));
        using var client = fake.CreateClient();

        var response = await client.AsIChatClient("m").GetResponseAsync([new(ChatRole.System, []), new(ChatRole.User, []), new(ChatRole.Assistant, []), new(ChatRole.User, "1 + 2?")]);

        Assert.Equal(("3", "user"), (response.Text, Replies.Roles(fake, 0)));
    }

    [Fact]
    public async Task History_AppendedFromAStream_IsSentBack()
    {
        using var fake = Replies.Fake(Replies.StreamedText("One."), Replies.StreamedText("Two."));
        using var client = fake.CreateClient();
        var chat = client.AsIChatClient("m");
        List<ChatMessage> history = [new(ChatRole.User, "Count")];

        await history.AddMessagesAsync(chat.GetStreamingResponseAsync(history));
        history.Add(new(ChatRole.User, "On"));
        await history.AddMessagesAsync(chat.GetStreamingResponseAsync(history));

        Assert.Equal(("user assistant user", "Two."), (Replies.Roles(fake, 1), history[^1].Text));
    }

    [Fact]
    public async Task Usage_WholeAndStreamed_IsTheSame()
    {
        using var fake = Replies.Fake(Replies.Text("a"), Replies.StreamedText("a"));
        using var client = fake.CreateClient();
        var chat = client.AsIChatClient("m");

        var (whole, streamed) = ((await chat.GetResponseAsync("q")).Usage!, (await chat.GetStreamingResponseAsync("q").ToChatResponseAsync()).Usage!);

        Assert.Equal((3, 4, 7, 0.25m), (whole.InputTokenCount, whole.OutputTokenCount, whole.TotalTokenCount, whole.GetCost()));
        Assert.Equal((3, 4, 7, 0.25m), (streamed.InputTokenCount, streamed.OutputTokenCount, streamed.TotalTokenCount, streamed.GetCost()));
    }

    [Fact]
    public async Task StructuredOutput_OfEachKind_IsRead()
    {
        using var fake = Replies.Fake(
            Replies.Text("""{"name":"Ann","age":7}"""),
            Replies.Text("""{"data":[1,2]}"""),
            Replies.Text("""{"data":7}"""),
            Replies.Text("""{"data":"a"}"""),
            Replies.Text("""{"data":true}"""), Replies.Text("""{"data":"Cross"}"""));
        using var client = fake.CreateClient();
        var chat = client.AsIChatClient("m");

        Assert.Equal(new Person("Ann", 7), (await chat.GetResponseAsync<Person>("q")).Result);
        Assert.Equal(new[] { 1, 2 }, (await chat.GetResponseAsync<int[]>("q")).Result);
        Assert.Equal(7, (await chat.GetResponseAsync<int>("q")).Result);
        Assert.Equal("a", (await chat.GetResponseAsync<string>("q")).Result);
        Assert.True((await chat.GetResponseAsync<bool>("q")).Result);
        Assert.Equal(Mood.Cross, (await chat.GetResponseAsync<Mood>("q")).Result);
        Assert.Contains("\"response_format\":{\"type\":\"json_schema\"", fake.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StructuredOutput_WithoutNativeSchema_PutsItIntoThePrompt()
    {
        using var fake = Replies.Fake(Replies.Text("""{"name":"Ann","age":7}"""));
        using var client = fake.CreateClient();

        var response = await client.AsIChatClient("m").GetResponseAsync<Person>("q", useJsonSchemaResponseFormat: false);

        Assert.Equal(new Person("Ann", 7), response.Result);
        Assert.Contains("\"response_format\":{\"type\":\"json_object\"}", fake.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Functions_NestedOptionalAndNone_AreCalled()
    {
        using var fake = Replies.Fake(Replies.Call(("a", "nested", """{"person":{"name":"Ann","age":7},"tags":["x","y"]}"""), ("b", "none", "")), Replies.Text("Done."));
        using var client = fake.CreateClient();
        var seen = new List<string>();
        var tools = new AITool[]
        {
            AIFunctionFactory.Create((Person person, string[] tags, int times = 2) => seen.Add($"{person.Name} {tags.Length} {times}"), "nested"),
            AIFunctionFactory.Create(() => seen.Add("none"), "none"),
        };

        await client.AsIChatClient("m").AsBuilder().UseFunctionInvocation().Build().GetResponseAsync("q", new ChatOptions { Tools = tools });

        Assert.Equal(["Ann 2 2", "none"], seen);
    }

    [Fact]
    public async Task Image_OfTheUser_IsSentAsData()
    {
        using var fake = Replies.Fake(Replies.Text("A cat."));
        using var client = fake.CreateClient();

        await client.AsIChatClient("m").GetResponseAsync([new(ChatRole.User, [new TextContent("What is it?"), new DataContent(new byte[] { 1, 2, 3 }, "image/png")])]);

        Assert.Contains("""{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}}""", fake.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_OfTheUser_IsSentAsAFileWithItsName()
    {
        using var fake = Replies.Fake(Replies.Text("A bill."), Replies.StreamedText("A bill."));
        using var client = fake.CreateClient();
        ChatMessage[] messages = [new(ChatRole.User, [new TextContent("What is it?"), new DataContent("%PDF-1.7"u8.ToArray(), "application/pdf") { Name = "bill.pdf" }])];

        await client.AsIChatClient("m").GetResponseAsync(messages);
        await client.AsIChatClient("m").GetStreamingResponseAsync(messages).ToChatResponseAsync();

        Assert.All(fake.Requests, static sent => Assert.Contains(
            """{"type":"file","file":{"filename":"bill.pdf","file_data":"data:application/pdf;base64,JVBERi0xLjc="}}""", sent.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "\"tool_choice\":\"required\"")]
    [InlineData("f", "\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"f\"}}")]
    public async Task RequiredTools_AnyOrOne_AreAskedForAndCalled(string? name, string expected)
    {
        using var fake = Replies.Fake(Replies.Call(("a", "f", "{}")), Replies.Text("Done."));
        using var client = fake.CreateClient();
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(static () => 1, "f")], ToolMode = name is null ? ChatToolMode.RequireAny : ChatToolMode.RequireSpecific(name) };

        var response = await client.AsIChatClient("m").AsBuilder().UseFunctionInvocation().Build().GetResponseAsync("q", options);

        Assert.Equal("Done.", response.Text);
        Assert.Contains(expected, fake.Requests[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("tool_choice\":\"required", fake.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ParallelCalls_InvokedAtOnce_AreAnsweredInTheirOrder()
    {
        using var both = new Barrier(2);
        using var fake = Replies.Fake(Replies.Call(("a", "f", """{"n":1}"""), ("b", "f", """{"n":2}""")), Replies.Text("Done."));
        using var client = fake.CreateClient();
        var function = AIFunctionFactory.Create((int n) => Task.Run(() => both.SignalAndWait(TimeSpan.FromSeconds(30)) ? n : -1), "f");

        await client.AsIChatClient("m").AsBuilder().UseFunctionInvocation(configure: static invoking => invoking.AllowConcurrentInvocation = true).Build()
            .GetResponseAsync("q", new ChatOptions { Tools = [function] });

        Assert.Equal(["1", "2"], Replies.Messages(fake, 1).Skip(2).Select(static message => message!["content"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task StructuredOutput_WithFunctions_IsReadAfterTheirResults(bool isStreamed)
    {
        using var fake = isStreamed
            ? Replies.Fake(Replies.StreamedCall("a", "f", "{}"), Replies.StreamedText("""{"name":"Ann","age":7}"""))
            : Replies.Fake(Replies.Call(("a", "f", "{}")), Replies.Text("""{"name":"Ann","age":7}"""));
        using var client = fake.CreateClient();
        var chat = client.AsIChatClient("m").AsBuilder().UseFunctionInvocation().Build();
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(static () => "7", "f")], ResponseFormat = ChatResponseFormat.ForJsonSchema<Person>() };

        var text = isStreamed ? (await chat.GetStreamingResponseAsync("q", options).ToChatResponseAsync()).Messages[^1].Text : (await chat.GetResponseAsync<Person>("q", options)).Text;

        Assert.Equal(new Person("Ann", 7), System.Text.Json.JsonSerializer.Deserialize<Person>(text, System.Text.Json.JsonSerializerOptions.Web));
        Assert.All(fake.Requests, static sent => Assert.Contains("\"response_format\":{\"type\":\"json_schema\"", sent.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Conversation_OfSeveralTurns_KeepsWhatWasSaid()
    {
        using var fake = Replies.Fake(Replies.Text("One."), Replies.Text("Two."), Replies.Text("Three."));
        using var client = fake.CreateClient();
        var chat = client.AsIChatClient("m");
        List<ChatMessage> history = [new(ChatRole.System, "Count.")];

        for (var turn = 0; turn < 3; turn++)
        {
            history.Add(new(ChatRole.User, "On"));
            history.AddMessages(await chat.GetResponseAsync(history));
        }

        Assert.Equal("system user assistant user assistant user", Replies.Roles(fake, 2));
    }

    [Fact]
    public async Task Cancelled_Stream_EndsWithTheCallersToken()
    {
        using var fake = Replies.Fake(FakeReply.Stream(static stream => stream.Text("a").Hang()));
        using var client = fake.CreateClient();
        using var source = new CancellationTokenSource();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in client.AsIChatClient("m").GetStreamingResponseAsync("q", cancellationToken: source.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public async Task Cancelled_Call_EndsWithTheCallersToken()
    {
        using var fake = Replies.Fake(FakeReply.Text("late"));
        using var client = fake.CreateClient();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.AsIChatClient("m").GetResponseAsync("q", cancellationToken: source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
    }

    private sealed record Person(string Name, int Age);
}
