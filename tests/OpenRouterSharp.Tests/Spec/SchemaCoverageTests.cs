using System.Text.Json.Nodes;

namespace OpenRouterSharp.Tests.Spec;

public sealed class SchemaCoverageTests
{
    // The schema leaves open which tools a tool or a plugin hands on: any type is a text there, and the sample's is no tool.
    private static readonly string[] _open = ["ChatRequest.Plugins[].Tools[] is a UnknownTool", "ChatRequest.Tools[].Parameters.Tools[] is a UnknownTool"];

    [Fact]
    public void ChatRequest_EachFieldOfTheSchema_HasATypedMember() => AssertCovered<ChatRequest>("ChatRequest");

    [Fact]
    public void ChatCompletion_EachFieldOfTheSchema_HasATypedMember() => AssertCovered<ChatCompletion>("ChatResult");

    [Fact]
    public void ChatCompletionChunk_EachFieldOfTheSchema_HasATypedMember() => AssertCovered<ChatCompletionChunk>("ChatStreamChunk");

    [Fact]
    public void Samples_OfEachRoot_FitTheSchema()
    {
        foreach (var root in new[] { "ChatResult", "ChatStreamChunk" })
        {
            Assert.Empty(SchemaSampler.Samples(ChatSchema.Get(root)).SelectMany(sample => SchemaValidator.Validate(Reparse(sample), ChatSchema.Get(root))));
        }
    }

    [Theory]
    [InlineData("""{"tomorrow":1}""", "ChatRequest has no member for 'tomorrow'")]
    [InlineData("""{"provider":{"max_price":{"tomorrow":"1"}}}""", "ChatRequest.Provider.MaxPrice has no member for 'tomorrow'")]
    [InlineData("""{"provider":{"sort":{"by":"price","tomorrow":1}}}""", "ChatRequest.Provider.Sort.Json is kept raw")]
    [InlineData("""{"tools":[{"type":"function","function":{"name":"f","tomorrow":1}}]}""", "ChatRequest.Tools[].Function has no member for 'tomorrow'")]
    [InlineData(
        """{"messages":[{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}","tomorrow":1}}]}]}""",
        "ChatRequest.Messages[].ToolCalls[] has no member for 'tomorrow'")]
    [InlineData("""{"messages":[{"role":"user","content":[{"type":"tomorrow"}]}]}""", "ChatRequest.Messages[].Content.Parts[] is a UnknownPart")]
    [InlineData("""{"seed":1.5}""", "ChatRequest.seed was 1.5 and is written as 2")]
    public void Missing_WhatIsNotUnderstood_IsFound(string json, string expected) => Assert.Equal([expected], TypedMembers.Missing<ChatRequest>(json));

    private static void AssertCovered<T>(string root)
    {
        var missing = SchemaSampler.Samples(ChatSchema.Get(root)).SelectMany(static sample => TypedMembers.Missing<T>(sample.ToJsonString())).Distinct().Except(_open).ToList();

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    private static JsonNode? Reparse(JsonNode node) => JsonNode.Parse(node.ToJsonString());
}
