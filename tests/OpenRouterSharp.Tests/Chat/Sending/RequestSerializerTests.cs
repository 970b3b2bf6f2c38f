using System.Text;
using System.Text.Json;
using OpenRouterSharp.Chat.Sending;
using OpenRouterSharp.Tests.Chat.Requests;

namespace OpenRouterSharp.Tests.Chat.Sending;

public sealed class RequestSerializerTests
{
    [Theory]
    [InlineData(true, """{"model":"m","messages":[{"role":"user","content":"é"}],"stream":true}""")]
    [InlineData(false, """{"model":"m","messages":[{"role":"user","content":"é"}]}""")]
    public void Serialize_Stream_IsSaidOnlyWhereItIsMeant(bool stream, string json) => Assert.Equal(json, Write(new ChatRequest("m", "é"), stream));

    [Fact]
    public void Serialize_CallersRequest_StaysAsItIs()
    {
        var before = JsonSerializer.Serialize(RequestSamples.Everything, OpenRouterJson.Options);

        Write(RequestSamples.Everything, stream: true);

        Assert.Equal(before, JsonSerializer.Serialize(RequestSamples.Everything, OpenRouterJson.Options));
    }

    [Fact]
    public void Serialize_Twice_GivesTheSameBytes() => Assert.Equal(Write(RequestSamples.Everything, stream: true), Write(RequestSamples.Everything, stream: true));

    [Theory]
    [InlineData("""[{"type":"reasoning.text","text":"r","format":"unknown","index":0.0}]""")]
    [InlineData("[]")]
    public void Serialize_ReasoningBesideItsDetails_IsLeftOut(string details)
    {
        var answer = JsonSerializer.Deserialize<AssistantMessage>($$"""{"role":"assistant","content":"c","reasoning":"r","reasoning_details":{{details}}}""", OpenRouterJson.Options)!;
        var request = new ChatRequest("m", [Message.User("a"), answer]);

        Assert.Equal($$"""{"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","content":"c","reasoning_details":{{details}}}]}""", Write(request, stream: false));
        Assert.Equal("r", answer.Reasoning);
    }

    private static string Write(ChatRequest request, bool stream) => Encoding.UTF8.GetString(RequestSerializer.Serialize(request, stream).Span);
}
