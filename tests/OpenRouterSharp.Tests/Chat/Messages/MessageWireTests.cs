using System.Text.Json;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Messages;

public sealed class MessageWireTests
{
    public static TheoryData<Message, string> Samples => new()
    {
        { Message.System("Rules."), """{"role":"system","content":"Rules."}""" },
        {
            Message.System([new TextPart("Rules.") { CacheControl = CacheControl.OneHour }]) with { Name = "ops" },
            """{"role":"system","content":[{"type":"text","text":"Rules.","cache_control":{"type":"ephemeral","ttl":"1h"}}],"name":"ops"}"""
        },
        { Message.Developer("Rules.") with { Name = "dev" }, """{"role":"developer","content":"Rules.","name":"dev"}""" },
        {
            new SystemMessage("") { ConfigurationUpdate = ConfigurationUpdate.WithEffort(EffortLevel.High) },
            """{"role":"system","content":"","configuration_update":{"reasoning":{"effort":"high"}}}"""
        },
        {
            new DeveloperMessage("") { ConfigurationUpdate = ConfigurationUpdate.WithEffort(EffortLevel.None) },
            """{"role":"developer","content":"","configuration_update":{"reasoning":{"effort":"none"}}}"""
        },
        { Message.User("Hi"), """{"role":"user","content":"Hi"}""" },
        { Message.User("\"<é>\"\n\u0001😀") with { Name = "ann" }, """{"role":"user","content":"\"<é>\"\n\u0001\uD83D\uDE00","name":"ann"}""" },
        {
            Message.User(["What is this?", new ImagePart("https://ex.test/a.png")]),
            """{"role":"user","content":[{"type":"text","text":"What is this?"},{"type":"image_url","image_url":{"url":"https://ex.test/a.png"}}]}"""
        },
        { Message.Assistant("The answer is"), """{"role":"assistant","content":"The answer is"}""" },
        { Message.Assistant(["The answer", " is"]), """{"role":"assistant","content":[{"type":"text","text":"The answer"},{"type":"text","text":" is"}]}""" },
        {
            new AssistantMessage { ToolCalls = [new ToolCall("call_1", "f", """{"a":1}""")] },
            """{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"f","arguments":"{\"a\":1}"}}]}"""
        },
        {
            new AssistantMessage { ToolCalls = [new ToolCall("call_1", "f", ""), new ToolCall("call_2", "g", "{}")] },
            """{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"f","arguments":"{}"}},"""
                + """{"id":"call_2","type":"function","function":{"name":"g","arguments":"{}"}}]}"""
        },
        { new AssistantMessage("4") { Reasoning = "2+2" }, """{"role":"assistant","content":"4","reasoning":"2+2"}""" },
        { new AssistantMessage { ReasoningDetails = [] }, """{"role":"assistant","content":null,"reasoning_details":[]}""" },
        {
            new AssistantMessage("4")
            {
                Name = "ai",
                Model = "deepseek/deepseek-r1",
                Refusal = "no",
                Reasoning = "2+2",
                Images = [new GeneratedImage { Type = "image_url", ImageUrl = new() { Url = "data:image/png;base64,AA==" }, Index = 0 }],
                Audio = new AudioOutput { Id = "a1", Data = "AA==", ExpiresAt = 1764000000, Transcript = "four" },
                CacheControl = CacheControl.Ephemeral,
                AdditionalProperties = new() { ["prefix"] = JsonElement.Parse("true") },
            },
            """
            {"role":"assistant","content":"4","name":"ai","model":"deepseek/deepseek-r1","refusal":"no","reasoning":"2+2",
            "images":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AA=="},"index":0}],
            "audio":{"id":"a1","data":"AA==","expires_at":1764000000,"transcript":"four"},"cache_control":{"type":"ephemeral"},"prefix":true}
            """
        },
        {
            new AssistantMessage("4")
            {
                Annotations =
                [
                    new UrlCitation { Page = new() { Url = "https://ex.test", Title = "T", StartIndex = 0, EndIndex = 1 } },
                    new FileAnnotation { File = new() { Hash = "h", Name = "a.pdf", Content = [new TextPart("t")] } },
                ],
            },
            """
            {"role":"assistant","content":"4","annotations":[{"type":"url_citation","url_citation":{"url":"https://ex.test","title":"T","start_index":0,"end_index":1}},
            {"type":"file","file":{"hash":"h","name":"a.pdf","content":[{"type":"text","text":"t"}]}}]}
            """
        },
        { Message.Tool("call_1", "22 °C"), """{"role":"tool","tool_call_id":"call_1","content":"22 °C"}""" },
        {
            Message.Tool("call_1", [new ImagePart("https://ex.test/a.png")]) with { Name = "f", CacheControl = CacheControl.Ephemeral },
            """{"role":"tool","tool_call_id":"call_1","content":[{"type":"image_url","image_url":{"url":"https://ex.test/a.png"}}],"name":"f","cache_control":{"type":"ephemeral"}}"""
        },
    };

    /// <summary>Gets messages as the service writes them, to be sent back byte for byte.</summary>
    public static TheoryData<string> Kept =>
    [
        """
        {"role":"assistant","content":"c","reasoning_details":[{"type":"reasoning.text","text":"Step","signature":"ErUB","id":null,"format":"anthropic-claude-v1","index":0},
        {"type":"reasoning.summary","summary":"s","id":"rs_1","format":"openai-responses-v1","index":0.0},{"type":"reasoning.encrypted","data":"gAAA","format":"unknown"},
        {"type":"reasoning.server_tool_call","tool_name":"openrouter:web_search","arguments":"{\"query\":\"tgv\"}","result":"\u2026","tool_call_id":"st_1","index":1},
        {"type":"reasoning.dream","depth":1.50}]}
        """,
        """
        {"role":"assistant","content":"c","annotations":[{"type":"url_citation","url_citation":{"url":"https://ex.test","title":"\u00e9","start_index":0,"end_index":1.0}},
        {"type":"file","file":{"hash":"h","name":"a.pdf","content":[{"type":"text","text":"t"}]}},{"type":"file_annotation","file_annotation":{"file_id":"f"}},{"type":"footnote","n":1.0}]}
        """,
        """{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"custom","custom":{"name":"f","input":"\u00e9"}}]}""",
        """{"role":"assistant","content":[{"type":"hologram","n":1.0}],"images":[{"image_url":{"url":"u","w":1.0}}]}""",
        """{"role":"narrator","content":"\u00e9","n":1.0}""",
        """{"role":"user","content":[],"mood":"\u00e9"}""",
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Serialize_Message_IsExactlyTheWireForm(Message message, string json) => WireAssert.IsWritten(message, json);

    [Theory]
    [MemberData(nameof(Kept))]
    public void RoundTrip_MessageOfTheService_IsKeptByteForByte(string json) => WireAssert.IsKept<Message>(json);

    [Fact]
    public void RoundTrip_ListOfMessages_IsAnArray() =>
        Assert.Equal(2, WireAssert.IsKept<IReadOnlyList<Message>>("""[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]""").Count);

    [Fact]
    public void Deserialize_RoleBehindTheContent_IsFound() =>
        Assert.IsType<UserMessage>(JsonSerializer.Deserialize<Message>("""{"content":"a","role":"user"}""", OpenRouterJson.Options));

    [Fact]
    public void Tool_OfACall_AnswersIt() => Assert.Equal(new ToolMessage("call_1", "Rain."), Message.Tool(new ToolCall("call_1", "get_weather", "{}"), "Rain."));

    [Fact]
    public void Tool_OfACallWithoutId_IsRefused() => Assert.Throws<ArgumentException>("call", () => Message.Tool(new ToolCall { Name = "get_weather" }, "Rain."));

    [Fact]
    public void Tool_OfNoCall_IsRefused() => Assert.Throws<ArgumentNullException>("call", () => Message.Tool((ToolCall)null!, "Rain."));
}
