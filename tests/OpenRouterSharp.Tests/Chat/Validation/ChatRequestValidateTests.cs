using OpenRouterSharp.ServerTools;
using static OpenRouterSharp.Tests.Chat.Validation.RequestIssueAssert;

namespace OpenRouterSharp.Tests.Chat.Validation;

public sealed class ChatRequestValidateTests
{
    [Fact]
    public void Validate_SeveralIssues_ReportsAllInOrder()
    {
        var request = Good with { Model = default(ModelId), Temperature = 3, TopP = -1, User = new string('u', 129) };

        Assert.Equal(["Model", "Temperature", "TopP", "User"], request.Validate().Select(static issue => issue.Parameter));
    }

    [Fact]
    public void ThrowIfInvalid_SeveralErrors_SaysAllAndTakesTheFirstForTheType()
    {
        var request = Good with { Temperature = 3, Stop = [""], User = new string('u', 129) };

        var thrown = Assert.Throws<ArgumentOutOfRangeException>("Temperature", request.ThrowIfInvalid);

        Assert.StartsWith("The request has 2 errors. Temperature: Temperature is 3; it must be 0 to 2. Stop[0]: ", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("3", thrown.ActualValue);
    }

    [Fact]
    public void ThrowIfInvalid_AdviceBeforeTheError_ThrowsForTheError()
    {
        var request = new ChatRequest("m", [Message.Tool("nobody", "r")]) { Stop = [""] };

        Assert.Throws<ArgumentException>("Stop[0]", request.ThrowIfInvalid);
    }

    [Fact]
    public void Validate_GoodRequest_AllocatesNothingWorthMentioning()
    {
        var request = new ChatRequest(DeepSeekModels.ChatV31, [Message.System("rules"), Message.User(["a", new ImagePart("https://ex.test/a.png")])])
        {
            Temperature = 0.5,
            Stop = ["END"],
            Reasoning = ReasoningSettings.On,
            Tools = [new WebSearchTool { Parameters = new() { MaxResults = 3 } }],
            Provider = new() { Order = ["deepseek"] },
        };
        request.ThrowIfInvalid();

        var before = GC.GetAllocatedBytesForCurrentThread();
        request.ThrowIfInvalid();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(allocated, 0, 64);
    }

    [Fact]
    public void CompleteAsync_BadRequest_ThrowsAtTheCall()
    {
        using var client = new OpenRouterClient("sk-or-test");

        Assert.Throws<ArgumentOutOfRangeException>("Temperature", () => { _ = client.Chat.CompleteAsync(Good with { Temperature = 3 }); });
        Assert.Throws<ArgumentException>("Messages[1]", () => { _ = client.Chat.StreamAsync(Good with { Messages = [Message.User("a"), null!] }); });
    }

    [Fact]
    public void Deserialize_NullsInAnAnswersLists_AreLeftOut()
    {
        var message = System.Text.Json.JsonSerializer.Deserialize<AssistantMessage>("""{"tool_calls":[null,{"id":"c"}],"images":[null],"annotations":null}""", OpenRouterJson.Options)!;

        Assert.Equivalent(
            new { Id = "c", Images = 0, Annotations = (object?)null },
            new { Assert.Single(message.ToolCalls!).Id, Images = message.Images!.Count, message.Annotations });
    }
}
