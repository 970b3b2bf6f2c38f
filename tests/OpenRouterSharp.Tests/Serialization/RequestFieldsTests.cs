using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Serialization;
using OpenRouterSharp.Tests.Chat.Requests;

namespace OpenRouterSharp.Tests.Serialization;

/// <summary>A request that is written member by member is what the serializer writes, byte for byte; and no member is forgotten.</summary>
public sealed class RequestFieldsTests
{
    private const string Plain = """{"model":"m","messages":[{"role":"system","content":"s"},{"role":"user","content":"u"}]}""";

    private static readonly JsonObject _everything = JsonNode.Parse(RequestSamples.EverythingOnTheWire)!.AsObject();

    public static TheoryData<string> Members => [.. _everything.Select(static member => member.Key).Except(["stream", "messages"])];

    public static TheoryData<string> ReasoningMembers =>
    [
        "\"enabled\":true", "\"enabled\":false", "\"effort\":\"high\"", "\"effort\":\"tomorrow's\"", "\"max_tokens\":2000", "\"exclude\":true",
        "\"enabled\":true,\"effort\":\"low\",\"max_tokens\":1,\"exclude\":false", "\"summary\":\"auto\"", "\"context\":\"auto\"", "\"mode\":\"standard\"", "\"new\":1", "",
    ];

    public static TheoryData<string> Messages =>
    [
        """{"role":"user","content":"a"}""",
        """{"role":"user","content":""}""",
        """{"role":"user","content":"é \"quoted\" \\ </p> 😀 \u0000 \u2028\n"}""",
        """{"role":"user","content":"a","name":"n"}""",
        """{"role":"user","content":"a","new":1}""",
        """{"role":"user","content":null}""",
        """{"role":"user","content":[{"type":"text","text":"a"}]}""",
        """{"role":"system","content":"a"}""",
        """{"role":"system","content":"a","name":"n"}""",
        """{"role":"system","content":"a","new":1}""",
        """{"role":"developer","content":"a"}""",
        """{"role":"developer","content":"a","name":"n"}""",
        """{"role":"developer","content":"a","new":1}""",
        """{"role":"assistant","content":"a"}""",
        """{"role":"assistant","content":null}""",
        """{"role":"assistant","content":"a","name":"n"}""",
        """{"role":"assistant","content":"a","model":"m"}""",
        """{"role":"assistant","content":"a","refusal":"r"}""",
        """{"role":"assistant","content":"a","reasoning":"r"}""",
        """{"role":"assistant","content":"a","reasoning_details":[]}""",
        """{"role":"assistant","content":"a","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]}""",
        """{"role":"assistant","content":"a","images":[{"type":"image_url","image_url":{"url":"https://example.com/a.png"}}]}""",
        """{"role":"assistant","content":"a","audio":{"id":"x"}}""",
        """{"role":"assistant","content":"a","annotations":[]}""",
        """{"role":"assistant","content":"a","cache_control":{"type":"ephemeral"}}""",
        """{"role":"assistant","content":"a","new":1}""",
        """{"role":"tool","tool_call_id":"c","content":"a"}""",
        """{"role":"tomorrow's","content":"a"}""",
    ];

    [Theory]
    [MemberData(nameof(Members))]
    public void Serialize_RequestWithOneMoreMember_IsAsTheSerializerWritesIt(string member) => AssertSame(Request(new JsonObject { [member] = _everything[member]!.DeepClone() }));

    [Theory]
    [MemberData(nameof(ReasoningMembers))]
    public void Serialize_Reasoning_IsAsTheSerializerWritesIt(string members) => AssertSame(Request(new JsonObject { ["reasoning"] = JsonNode.Parse("{" + members + "}") }));

    [Theory]
    [MemberData(nameof(Messages))]
    public void Serialize_Message_IsAsTheSerializerWritesIt(string message) => AssertSame(Request(new JsonObject { ["messages"] = new JsonArray(JsonNode.Parse(message)) }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Serialize_AnySetOfMembers_IsAsTheSerializerWritesIt(int seed)
    {
        var chance = new Random(seed);
        string[] plain = ["model", "reasoning", "max_tokens", "max_completion_tokens", "temperature", "top_p", "seed", "prompt", "user"];
        for (var i = 0; i < 200; i++)
        {
            var members = plain.Where(_ => chance.Next(2) == 0).Select(member => KeyValuePair.Create<string, JsonNode?>(member, _everything[member]!.DeepClone()));
            AssertSame(Request(new JsonObject(members)));
        }
    }

    [Fact]
    public void Serialize_NoMessages_IsAsTheSerializerWritesIt() => AssertSame(new ChatRequest { Model = "m" });

    [Fact]
    public void Serialize_NoModel_IsAsTheSerializerWritesIt() => AssertSame(new ChatRequest { Messages = [Message.User("u")] });

    private static ChatRequest Request(JsonObject members)
    {
        var json = JsonNode.Parse(Plain)!.AsObject();
        foreach (var (name, value) in members)
        {
            json[name] = value?.DeepClone();
        }

        return json.Deserialize<ChatRequest>(OpenRouterJson.Options)!;
    }

    private static void AssertSame(ChatRequest request)
    {
        var whole = RequestSerializer.Serialize(request, stream: false);
        var streamed = RequestSerializer.Serialize(request, stream: true);
        var expected = JsonSerializer.SerializeToNode(request, OpenRouterJson.Options)!.AsObject();

        Assert.Equal(JsonSerializer.Serialize(request, OpenRouterJson.Options), Encoding.UTF8.GetString(whole.Span));
        expected["stream"] = true;
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(streamed.Span)), Encoding.UTF8.GetString(streamed.Span));
    }
}
