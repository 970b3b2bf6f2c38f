using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ExtensionsAI.Tests;

/// <summary>The function invocation of Microsoft.Extensions.AI over the adapter.</summary>
public sealed class FunctionInvocationTests
{
    private static readonly AIFunction _weather = AIFunctionFactory.Create(static (string city) => $"18 degrees in {city}", "get_weather");

    [Fact]
    public async Task UseFunctionInvocation_ParallelCalls_AreAnsweredAndTheReasoningGoesBack()
    {
        using var fake = Replies.Fake(Replies.Call(("a", "get_weather", """{ "city" : "Lyon" }"""), ("b", "get_weather", """{"city":"Oslo"}""")), Replies.Text("Lyon is warmer."));
        using var client = fake.CreateClient();

        var response = await Client(client).GetResponseAsync("Where is it warmer?", Options(_weather));

        Assert.Equal(("Lyon is warmer.", "user assistant tool tool", true), (response.Text, Replies.Roles(fake, 1), Replies.HasDetails(fake, 1)));
        Assert.Contains("""{ \"city\" : \"Lyon\" }""", fake.Requests[1].Body, StringComparison.Ordinal);
        Assert.Equal((14, 0.5m), (response.Usage!.TotalTokenCount, response.Usage.GetCost()));
    }

    [Fact]
    public async Task UseFunctionInvocation_Streamed_IsTheSame()
    {
        using var fake = Replies.Fake(Replies.StreamedCall("a", "get_weather", """{"city":"Lyon"}"""), Replies.StreamedText("18 degrees."));
        using var client = fake.CreateClient();

        var response = await Client(client).GetStreamingResponseAsync("How warm is Lyon?", Options(_weather)).ToChatResponseAsync();

        Assert.Equal(("18 degrees.", "user assistant tool", true, 0.5m), (response.Messages[^1].Text, Replies.Roles(fake, 1), Replies.HasDetails(fake, 1), response.Usage!.GetCost()));
    }

    [Theory]
    [InlineData(true, "18 degrees in Lyon")]
    [InlineData(false, "Tool call invocation was rejected")]
    public async Task UseFunctionInvocation_WithApproval_SendsCallsAndReasoningInOneMessage(bool approves, string result)
    {
        using var fake = Replies.Fake(Replies.Call(("a", "get_weather", """{"city":"Lyon"}""")), Replies.Text("Done."));
        using var client = fake.CreateClient();
        var chat = Client(client);
        var options = Options(new ApprovalRequiredAIFunction(_weather));
        List<ChatMessage> history = [new(ChatRole.User, "How warm is Lyon?")];

        var asked = await chat.GetResponseAsync(history, options);
        var request = asked.Messages.SelectMany(static message => message.Contents).OfType<ToolApprovalRequestContent>().Single();
        history.AddRange(asked.Messages);
        history.Add(new(ChatRole.User, [request.CreateResponse(approves)]));
        var response = await chat.GetResponseAsync(history, options);

        Assert.Equal(("Done.", "user assistant tool", true), (response.Text, Replies.Roles(fake, 1), Replies.HasDetails(fake, 1)));
        Assert.StartsWith(result, Replies.Messages(fake, 1)[2]!["content"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseFunctionInvocation_BrokenArguments_AreToldToTheModel()
    {
        using var fake = Replies.Fake(Replies.Call(("a", "get_weather", "{\"city\":")), Replies.Text("Sorry."));
        using var client = fake.CreateClient();

        var response = await Client(client).GetResponseAsync("How warm is Lyon?", Options(_weather));

        Assert.Equal(("Sorry.", "user assistant tool"), (response.Text, Replies.Roles(fake, 1)));
        Assert.Contains("""arguments":"{\"city\":""", fake.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsAITool_AFunctionOfTheWire_IsLeftToTheCaller()
    {
        using var fake = Replies.Fake(Replies.Call(("a", "mine", "{}")));
        using var client = fake.CreateClient();

        var response = await Client(client).GetResponseAsync("Go", new ChatOptions { Tools = [FunctionTool.Create("mine").AsAITool()] });

        Assert.Equal("mine", response.Messages[^1].Contents.OfType<FunctionCallContent>().Single().Name);
    }

    private static IChatClient Client(OpenRouterClient client) => client.AsIChatClient("m").AsBuilder().UseFunctionInvocation().Build();

    private static ChatOptions Options(AITool tool) => new() { Tools = [tool] };
}
