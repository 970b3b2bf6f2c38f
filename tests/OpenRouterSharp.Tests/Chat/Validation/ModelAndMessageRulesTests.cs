using OpenRouterSharp.Tests.Support;
using static OpenRouterSharp.Tests.Chat.Validation.RequestIssueAssert;

namespace OpenRouterSharp.Tests.Chat.Validation;

public sealed class ModelAndMessageRulesTests
{
    private static readonly ToolCall _call = new("call_1", "f", "{}");
    private static readonly AssistantMessage _asking = new() { ToolCalls = [new ToolCall("call_0", "f", "{}")] };

    public static TheoryData<string, Message?> BadMessages => new()
    {
        { "Messages[1]", null },
        { "Messages[1].Content", new SystemMessage() },
        { "Messages[1].Content", Message.System("") },
        { "Messages[1].Content", new DeveloperMessage() },
        { "Messages[1].Content", new SystemMessage("rules") { ConfigurationUpdate = ConfigurationUpdate.WithEffort(EffortLevel.Low) } },
        { "Messages[1].Content", new DeveloperMessage { ConfigurationUpdate = ConfigurationUpdate.WithEffort(EffortLevel.Low) } },
        { "Messages[1].ConfigurationUpdate.Reasoning.Effort", new SystemMessage("") { ConfigurationUpdate = new() } },
        { "Messages[1].Content[1]", Message.System(["text", new ImagePart("https://ex.test/a.png")]) },
        { "Messages[1].Content[0]", Message.Developer([FilePart.FromId("f")]) },
        { "Messages[1].Content", new UserMessage() },
        { "Messages[1].Content", Message.User("") },
        { "Messages[1].Content", Message.User((MessageContent)Array.Empty<ContentPart>()) },
        { "Messages[1].Content", Message.User([""]) },
        { "Messages[1].Content[1]", Message.User(["text", null!]) },
        { "Messages[1].Content[0].ImageUrl.Url", Message.User([new ImagePart()]) },
        { "Messages[1].Content[0].VideoUrl.Url", Message.User([new VideoPart()]) },
        { "Messages[1].Content[0].File.FileData", Message.User([new FilePart { File = new() }]) },
        { "Messages[1].Content[0].InputAudio.Data", Message.User([new AudioPart { InputAudio = new() { Format = AudioFormat.Wav } }]) },
        { "Messages[1].Content[0].InputAudio.Data", Message.User([new AudioPart { InputAudio = new() { Data = "data:audio/wav;base64,AA==", Format = AudioFormat.Wav } }]) },
        { "Messages[1].Content[0].InputAudio.Data", Message.User([new AudioPart { InputAudio = new() { Data = "https://ex.test/a.wav", Format = AudioFormat.Wav } }]) },
        { "Messages[1].Content[0].InputAudio.Format", Message.User([new AudioPart { InputAudio = new() { Data = "AA==" } }]) },
        { "Messages[1].ToolCalls[1]", new AssistantMessage { ToolCalls = [_call, null!] } },
        { "Messages[1].ToolCalls[0].Id", new AssistantMessage { ToolCalls = [_call with { Id = "" }] } },
        { "Messages[1].ToolCalls[0].Name", new AssistantMessage { ToolCalls = [_call with { Name = null }] } },
        { "Messages[1].ReasoningDetails[0]", new AssistantMessage("a") { ReasoningDetails = [null!] } },
        { "Messages[1].ToolCallId", new ToolMessage { Content = "r" } },
        { "Messages[1].ToolCallId", new ToolMessage { ToolCallId = " ", Content = "r" } },
        { "Messages[1].Content", new ToolMessage { ToolCallId = "call_0" } },
    };

    public static TheoryData<Message> GoodMessages =>
    [
        Message.System("rules"),
        Message.System([new TextPart("rules")]),
        new SystemMessage("") { ConfigurationUpdate = ConfigurationUpdate.WithEffort(EffortLevel.Low) },
        Message.Developer([ContentPart.FromJson("""{"type":"tomorrow"}""")]),
        Message.User(["", new ImagePart("https://ex.test/a.png")]),
        Message.User([new AudioPart { InputAudio = new() { Data = "AA==", Format = AudioFormat.Wav } }]),
        Message.User([FilePart.FromId("f")]),
        Message.User([new VideoPart("https://ex.test/a.mp4")]),
        Message.Assistant("text"),
        new AssistantMessage { ToolCalls = [_call] },
        new AssistantMessage { Reasoning = "hm" },
        new AssistantMessage("text") { ReasoningDetails = [] },
        new AssistantMessage("") { ToolCalls = [_call] },
        Message.Tool("call_0", ""),
    ];

    [Theory]
    [MemberData(nameof(BadMessages))]
    public void Validate_BadMessage_IsAnErrorAtItsPath(string parameter, Message? message) => HasError(After(message!), parameter);

    [Theory]
    [MemberData(nameof(GoodMessages))]
    public void Validate_GoodMessage_HasNoIssue(Message message) => HasNone(After(message));

    [Fact]
    public void Validate_MissingToolCallId_ThrowsForNull() =>
        Assert.Throws<ArgumentNullException>("Messages[1].ToolCallId", After(new ToolMessage { Content = "r" }).ThrowIfInvalid);

    [Fact]
    public void Validate_MissingToolCallId_NamesTheField() =>
        Assert.Equal("messages[1].tool_call_id", HasError(After(new ToolMessage { Content = "r" }), "Messages[1].ToolCallId").WireName);

    [Fact]
    public void Validate_NullMessage_ThrowsForTheElement() =>
        Assert.Throws<ArgumentException>("Messages[1]", (Good with { Messages = [Message.User("a"), null!] }).ThrowIfInvalid);

    [Fact]
    public void Validate_AnswerToNoCall_IsAdvice() =>
        HasAdvice(After(Message.Tool("call_9", "r")), "Messages[1].ToolCallId", "call_9");

    [Fact]
    public void Validate_EmptyTextOfTheModel_IsAdvice() =>
        HasAdvice(After(new AssistantMessage("") { Reasoning = "hm" }), "Messages[1].Content", "null");

    [Theory]
    [InlineData("""{"role":"assistant"}""")]
    [InlineData("""{"role":"assistant","content":null,"tool_calls":[],"function_call":null}""")]
    [InlineData("""{"role":"assistant","content":"","reasoning_details":[]}""")]
    public void Validate_EmptyAnswer_IsAdvice(string message) => HasAdvice(After(Wire.Read<Message>(message)), "Messages[1].Content", "not sent");

    [Fact]
    public void Validate_NothingButEmptyAnswers_IsAnError() =>
        Assert.Throws<ArgumentException>("Messages", (Good with { Messages = [new AssistantMessage()] }).ThrowIfInvalid);

    [Fact]
    public void Validate_NoMessages_IsAnErrorUnlessThereIsAPrompt()
    {
        HasError(new ChatRequest { Model = "m" }, "Messages", "at least one");
#pragma warning disable CS0618 // Former fields are still written.
        HasNone(new ChatRequest { Model = "m", Prompt = "Once" });
#pragma warning restore CS0618
    }

    [Fact]
    public void Validate_NoModel_IsAnErrorUnlessModelsOrPresetNameOne()
    {
        HasError(Good with { Model = null }, "Model", "Models", "Preset");
        HasError(Good with { Model = null, Models = [] }, "Model");
        HasNone(Good with { Model = null, Models = ["m"] });
        HasNone(Good with { Model = null, Preset = "p" });
    }

    [Fact]
    public void Validate_EmptyModel_IsAnErrorWhereItStands()
    {
        HasError(Good with { Model = default(ModelId) }, "Model", "empty");
        HasError(Good with { Model = " " }, "Model", "empty");
        HasError(Good with { Models = ["m", default] }, "Models[1]", "empty");
        HasError(Good with { Preset = "" }, "Preset", "empty");
    }

    // 400 "deepseek/deepseek-r1-0528\n is not a valid model ID", in which the line break cannot be seen.
    [Theory]
    [InlineData("deepseek/deepseek-r1-0528\n")]
    [InlineData(" deepseek/deepseek-r1-0528")]
    [InlineData("deepseek/\tdeepseek-r1-0528")]
    [InlineData("\ufeffdeepseek/deepseek-r1-0528")]
    [InlineData("deepseek/deepseek-r1-0528\u200b")]
    public void Validate_ModelReadWithItsWhiteSpace_IsAnErrorWhereItStands(string model)
    {
        HasError(Good with { Model = model }, "Model", "trim");
        HasError(Good with { Models = ["m", model] }, "Models[1]", "trim");
    }

    [Fact]
    public void Validate_ModelWithASpace_IsAdvice() => HasAdvice(Good with { Model = "DeepSeek R1" }, "Model", "space");

    [Fact]
    public void Validate_ModelWithThePrefixOfOtherClients_IsAdviceThatNamesTheModel() =>
        HasAdvice(Good with { Model = "openrouter/deepseek/deepseek-chat-v3.1" }, "Model", "'deepseek/deepseek-chat-v3.1'");

    [Theory]
    [InlineData("openrouter/auto")]
    [InlineData("openrouter/auto@preset/mine")]
    public void Validate_RoutersOfTheService_HaveNoIssue(string model) => HasNone(Good with { Model = model });

    [Theory]
    [InlineData("/home/ada/a.png", "FromFile")]
    [InlineData("C:\\pictures\\a.png", "FromFile")]
    [InlineData("file:///a.png", "FromFile")]
    [InlineData("/9j/4AAQSkZJRgABAQ==", "FromBytes")]
    [InlineData("iVBORw0KGgo=", "FromBytes")]
    public void Validate_AddressThatIsNoUrl_IsAdviceThatNamesTheWay(string address, string way)
    {
        HasAdvice(After(Message.User([new ImagePart(address)])), "Messages[1].Content[0].ImageUrl.Url", "ImagePart." + way);
        HasAdvice(After(Message.User([new VideoPart(address)])), "Messages[1].Content[0].VideoUrl.Url", "VideoPart." + way);
        HasAdvice(After(Message.User([FilePart.FromUrl(address)])), "Messages[1].Content[0].File.FileData", "FilePart." + way);
    }

    [Theory]
    [InlineData("HTTP://ex.test/a.png")]
    [InlineData("data:image/png;base64,AA==")]
    [InlineData("gs://bucket/a.png")]
    public void Validate_AddressWithAScheme_HasNoIssue(string address) => HasNone(After(Message.User([new ImagePart(address)])));

    // With the calls and results that the message needs beside it, so that it is the only thing wrong.
    private static ChatRequest After(Message message) => new("deepseek/deepseek-chat-v3.1", message switch
    {
        ToolMessage { ToolCallId: "call_0" } => [_asking, message],
        ToolMessage => [_asking, message, Message.Tool("call_0", "r")],
        AssistantMessage { ToolCalls: [{ Id.Length: > 0 } call, ..] } => [Message.User("Hi"), message, Message.Tool(call, "r")],
        _ => [Message.User("Hi"), message],
    });
}
