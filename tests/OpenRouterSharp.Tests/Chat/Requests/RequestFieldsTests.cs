using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Chat.Sending;

namespace OpenRouterSharp.Tests.Chat.Requests;

/// <summary>Requests are written by hand, with the serializer's bytes.</summary>
public sealed class RequestFieldsTests
{
    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // stream_options are sent with a stream only.
    public static TheoryData<string> Members =>
        [.. JsonNode.Parse(RequestSamples.EverythingOnTheWire)!.AsObject().Select(static member => member.Key).Where(static name => name != "stream_options")];

    [Theory]
    [MemberData(nameof(Members))]
    public void Serialize_OneMember_GivesWhatTheSerializerGives(string member)
    {
        var json = new JsonObject { [member] = JsonNode.Parse(RequestSamples.EverythingOnTheWire)![member]!.DeepClone() };

        AssertSame(Read<ChatRequest>(json.ToJsonString()), stream: member == "stream");
    }

    [Fact]
    public void Serialize_AllMembers_GivesWhatTheSerializerGives()
    {
        var everything = Read<ChatRequest>(RequestSamples.EverythingOnTheWire);

        AssertSame(everything, stream: true);
    }

    [Theory]
    [InlineData("""{"role":"user","content":"a"}""")]
    [InlineData("""{"role":"user","content":""}""")]
    [InlineData("""{"role":"user","content":"a","name":"n"}""")]
    [InlineData("""{"role":"user","content":"a","x":[1]}""")]
    [InlineData("""{"role":"user","content":[{"type":"text","text":"a"},{"type":"image_url","image_url":{"url":"https://x"}}]}""")]
    [InlineData("""{"role":"user"}""")]
    [InlineData("""{"role":"system","content":"é \"<&>\" \u2028 \ud83d\ude00"}""")]
    [InlineData("""{"role":"system","content":"a","name":"n"}""")]
    [InlineData("""{"role":"developer","content":"a"}""")]
    [InlineData("""{"role":"developer","content":"a","x":1}""")]
    [InlineData("""{"role":"tool","tool_call_id":"c","content":"a"}""")]
    [InlineData("""{"role":"assistant","content":"a"}""")]
    [InlineData("""{"role":"assistant","content":"a","name":"n"}""")]
    [InlineData("""{"role":"assistant","content":"a","model":"m"}""")]
    [InlineData("""{"role":"assistant","content":"a","refusal":"r"}""")]
    [InlineData("""{"role":"assistant","content":"a","reasoning":"r"}""")]
    [InlineData("""{"role":"assistant","content":"a","reasoning_details":[{"type":"reasoning.text","text":"r"}]}""")]
    [InlineData("""{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]}""")]
    [InlineData("""{"role":"assistant","content":"a","images":[{"type":"image_url","image_url":{"url":"u"}}]}""")]
    [InlineData("""{"role":"assistant","content":"a","audio":{"id":"x"}}""")]
    [InlineData("""{"role":"assistant","content":"a","annotations":[{"type":"file","file":{"hash":"h"}}]}""")]
    [InlineData("""{"role":"assistant","content":"a","cache_control":{"type":"ephemeral"}}""")]
    [InlineData("""{"role":"assistant","content":"a","x":1}""")]
    [InlineData("""{"role":"narrator","content":"a"}""")]
    public void Serialize_Message_GivesWhatTheSerializerGives(string message) =>
        AssertSame(Read<ChatRequest>($$"""{"model":"m","messages":[{"role":"user","content":"first"},{{message}}]}"""), stream: false);

    [Theory]
    [InlineData("\"enabled\":true")]
    [InlineData("\"enabled\":false")]
    [InlineData("\"effort\":\"high\"")]
    [InlineData("\"effort\":\"tomorrow's\"")]
    [InlineData("\"max_tokens\":2000")]
    [InlineData("\"exclude\":true")]
    [InlineData("\"enabled\":true,\"effort\":\"low\",\"max_tokens\":1,\"exclude\":false")]
    [InlineData("\"summary\":\"auto\"")]
    [InlineData("\"context\":\"auto\"")]
    [InlineData("\"mode\":\"standard\"")]
    [InlineData("\"new\":1")]
    [InlineData("")]
    public void Serialize_Reasoning_GivesWhatTheSerializerGives(string members) =>
        AssertSame(Read<ChatRequest>($$$"""{"model":"m","messages":[{"role":"user","content":"a"}],"reasoning":{{{{members}}}}}"""), stream: false);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Serialize_AnySetOfMembers_GivesWhatTheSerializerGives(int seed)
    {
        var chance = new Random(seed);
        var everything = JsonNode.Parse(RequestSamples.EverythingOnTheWire)!.AsObject();
        for (var i = 0; i < 100; i++)
        {
            var members = everything
                .Where(member => member.Key is not ("stream" or "stream_options") && chance.Next(4) == 0)
                .Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()));

            AssertSame(Read<ChatRequest>(new JsonObject(members).ToJsonString()), stream: false);
        }
    }

    [Fact]
    public void Serialize_NoMessages_GivesWhatTheSerializerGives() => AssertSame(new ChatRequest { Model = "m" }, stream: false);

    [Fact]
    public void Serialize_RequestThatSaysItStreams_IsWrittenAsItIsSent()
    {
        var request = Read<ChatRequest>("""{"model":"m","messages":[{"role":"user","content":"a"}],"stream":true}""");

        Assert.Equal("""{"model":"m","messages":[{"role":"user","content":"a"}]}""", Encoding.UTF8.GetString(RequestSerializer.Serialize(request, stream: false).Span));
    }

    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(8191)]
    [InlineData(8192)]
    [InlineData(100_000)]
    public void Serialize_LongText_GivesWhatTheSerializerGives(int length)
    {
        // The pair is cut where a segment ends; the half one becomes U+FFFD, as everywhere.
        foreach (var end in (string[])["", "😀", "\ud83d", "é", "\"", "😀😀\n\ude00x"])
        {
            var text = new string('+', length - 1) + end + "=";
            var request = new ChatRequest("m", text);

            Assert.Equal(
                $$$"""{"model":"m","messages":[{"role":"user","content":{{{JsonSerializer.Serialize(text, _plain)}}}}]}""",
                Encoding.UTF8.GetString(RequestSerializer.Serialize(request, stream: false).Span));
        }
    }

    [Fact]
    public void Serialize_AfterOneThatFailed_IsWhole()
    {
        var failing = new ChatRequest("m", "a") { AdditionalProperties = new() { ["x"] = Disposed() } };
        Assert.Throws<ArgumentException>(() => RequestSerializer.Serialize(failing, stream: false));

        AssertSame(new ChatRequest("m", "a"), stream: false);
    }

    [Fact]
    public void Serialize_Requests_KeepTheirBytes()
    {
        var first = RequestSerializer.Serialize(new ChatRequest("m", "first"), stream: false);
        var large = RequestSerializer.Serialize(new ChatRequest("m", new string('x', 20_000)), stream: false);
        RequestSerializer.Serialize(new ChatRequest("m", "third"), stream: false);

        Assert.Equal("""{"model":"m","messages":[{"role":"user","content":"first"}]}""", Encoding.UTF8.GetString(first.Span));
        Assert.Contains(new string('x', 20_000), Encoding.UTF8.GetString(large.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Serialize_LargeImage_IsWrittenOnceIntoMemoryOfItsSize()
    {
        var request = new ChatRequest("m", Message.User([new TextPart("What is this?"), ImagePart.FromBytes(new byte[8 * 1024 * 1024], "image/png")]));
        RequestSerializer.Serialize(request, stream: false);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var body = RequestSerializer.Serialize(request, stream: false);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(body.Length > 11_000_000);
        Assert.InRange(allocated, body.Length, body.Length + (64 * 1024));
    }

    [Theory]
    [InlineData("""{"role":"assistant","content":"It is 51: three times ten and three times seven make that, and the sum of the two is the answer to this."}""")]
    [InlineData("""{"role":"assistant","content":"It is 51.","reasoning_details":[{"type":"reasoning.text","text":"Three times ten and three times seven.","format":"unknown","index":0}]}""")]
    [InlineData("""{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"multiply","arguments":"{\"left\":17,\"right\":3}"}}]}""")]
    public void Serialize_LongConversation_TakesLittleMoreMemoryThanItsBytes(string answer)
    {
        var request = new ChatRequest("m", [.. Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? Message.User(new string('a', 110)) : Read<Message>(answer))]);
        RequestSerializer.Serialize(request, stream: false);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var body = RequestSerializer.Serialize(request, stream: false);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(allocated, body.Length, body.Length * 1.5);
    }

    [Fact]
    public void Serialize_TextsOfAnyLength_AreWrittenOnce()
    {
        for (var length = 8000; length < 30_000; length += 331)
        {
            var request = new ChatRequest("m", [Message.User("first"), Message.User(new string('a', length))]);
            RequestSerializer.Serialize(request, stream: false);

            var before = GC.GetAllocatedBytesForCurrentThread();
            var body = RequestSerializer.Serialize(request, stream: false);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.InRange(allocated, body.Length, body.Length + (20 * 1024));
        }
    }

    [Fact]
    public void Serialize_ListThatSerializesAnotherRequest_BothAreWhole()
    {
        var request = new ChatRequest("m", "a") { Messages = new ListThatAsks(Message.User("outer"), new string('i', 20_000)) };

        Assert.Equal("""{"model":"m","messages":[{"role":"user","content":"outer"}]}""", Encoding.UTF8.GetString(RequestSerializer.Serialize(request, stream: false).Span));
        AssertSame(new ChatRequest("m", "after"), stream: false);
    }

    [Fact]
    public void Serialize_LargeTextThatIsNotAscii_Grows()
    {
        var text = new string('é', 1_000_000);

        var body = RequestSerializer.Serialize(new ChatRequest("m", text), stream: false);

        Assert.Contains(text, Encoding.UTF8.GetString(body.Span), StringComparison.Ordinal);
    }

    private static JsonElement Disposed()
    {
        using var document = JsonDocument.Parse("{}");
        return document.RootElement;
    }

    private static void AssertSame(ChatRequest request, bool stream) =>
        Assert.Equal(JsonSerializer.Serialize(request, OpenRouterJson.Options), Encoding.UTF8.GetString(RequestSerializer.Serialize(request, stream).Span));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, OpenRouterJson.Options)!;

    private sealed class ListThatAsks(Message message, string inner) : IReadOnlyList<Message>
    {
        public int Count => 1;

        public Message this[int index]
        {
            get
            {
                AssertSame(new ChatRequest("m", inner), stream: false);
                return message;
            }
        }

        public IEnumerator<Message> GetEnumerator()
        {
            yield return this[0];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
