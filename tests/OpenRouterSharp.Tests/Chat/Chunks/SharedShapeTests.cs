using System.Text;
using OpenRouterSharp.Chat.Reading;

namespace OpenRouterSharp.Tests.Chat.Chunks;

/// <summary>Chunks that differ only in their text share the rest, and are like any other chunk.</summary>
public sealed class SharedShapeTests
{
    private const string Thinking = """
        {"id":"gen-1","choices":[{"index":0,"delta":{"role":"assistant","content":"","reasoning":"T","reasoning_details":[{"type":"reasoning.text","text":"T","index":0}]},"finish_reason":null}]}
        """;

    private const string Calling = """
        {"id":"gen-1","choices":[{"index":0,"delta":{"role":"assistant","content":null,"tool_calls":[{"index":0,"type":"function","function":{"arguments":"T"}}]},"finish_reason":null}]}
        """;

    private readonly ChunkParser _parser = new();

    [Fact]
    public void Choices_ReadTwice_AreTheSameList()
    {
        var chunk = Second(Thinking);

        Assert.Same(chunk.Choices, chunk.Choices);
    }

    [Fact]
    public async Task Choices_ReadOnSeveralThreads_AreTheSameList()
    {
        var chunk = Second(Thinking);
        using var start = new Barrier(4);

        var lists = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return chunk.Choices;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.All(lists, list => Assert.Same(lists[0], list));
    }

    [Fact]
    public void With_AnotherId_HasTheSameChoices()
    {
        var chunk = Second(Thinking);

        var copy = chunk with { Id = "gen-2" };

        Assert.Same(chunk.Choices, copy.Choices);
        Assert.Equal(" two", copy.Reasoning);
        Assert.Equal("gen-2", copy.Id);
        Assert.Equal("gen-1", chunk.Id);
    }

    [Fact]
    public void With_OtherChoices_HasTheirText()
    {
        var changed = Second(Thinking) with { Choices = [new ChunkChoice { Delta = new MessageDelta { Content = "other" } }] };

        Assert.Equal("other", changed.Text);
        Assert.Null(changed.Reasoning);
    }

    [Fact]
    public void Equals_Copy_IsEqualWithTheSameHash()
    {
        var chunk = Second(Thinking);
        var copy = chunk with { };

        Assert.Equal(chunk, copy);
        Assert.Equal(chunk.GetHashCode(), copy.GetHashCode());
    }

    [Fact]
    public void Equals_OtherText_IsNotEqual() => Assert.NotEqual(Second(Thinking), _parser.Parse(Bytes(Thinking, "three"), info: null));

    [Fact]
    public void Equals_CopyWithOtherHead_IsNotEqual()
    {
        var chunk = Second(Thinking);

        Assert.NotEqual(chunk, chunk with { Provider = "Other" });
    }

    [Fact]
    public void ToString_ContentOfAShape_IsItsText() => Assert.Equal(" two", Second("""{"choices":[{"delta":{"content":"T"}}]}""").ToString());

    [Fact]
    public void Text_EmptyTextOfAShape_IsNoContent()
    {
        const string Json = """{"choices":[{"delta":{"content":"T"}}]}""";
        _parser.Parse(Bytes(Json, "one"), info: null);

        var chunk = _parser.Parse(Bytes(Json, string.Empty), info: null)!;

        Assert.Equal(string.Empty, chunk.Text);
        Assert.False(chunk.HasContent);
    }

    [Fact]
    public void ToolCalls_OfAShape_HaveTheirArguments()
    {
        var chunk = Second(Calling);

        Assert.Equal(" two", chunk.Choices[0].Delta.ToolCalls![0].Arguments);
        Assert.Null(chunk.Text);
        Assert.True(chunk.HasContent);
    }

    [Fact]
    public void Parse_TextAndReasoningRead_TakesAtMost150Bytes()
    {
        var data = Bytes(Thinking, " two");
        _parser.Parse(data, info: null);
        var read = _parser.Parse(data, info: null)!.Reasoning;

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            var chunk = _parser.Parse(data, info: null)!;
            read = chunk.Text + chunk.Reasoning;
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 1, 150);
        Assert.Equal(" two", read);
    }

    [Fact]
    public void Add_ChunkOfAShape_CreatesNoChoices()
    {
        var chunk = Second(Thinking);
        var accumulator = new ChatCompletionAccumulator();

        accumulator.Add(chunk);

        Assert.NotNull(chunk.Shape);
        Assert.Equal(" two", accumulator.ToCompletion().Reasoning);
    }

    [Fact]
    public void Add_ChunkWhoseChoiceItsOwnerChanged_HasTheChange()
    {
        var chunk = Second(Thinking);
        chunk.Choices[0].Delta.AdditionalProperties = new() { ["more"] = System.Text.Json.JsonElement.Parse("1") };
        var accumulator = new ChatCompletionAccumulator();

        accumulator.Add(chunk);

        Assert.True(accumulator.ToCompletion().Message!.AdditionalProperties!.ContainsKey("more"));
    }

    private static byte[] Bytes(string json, string text) => Encoding.UTF8.GetBytes(json.Replace("\"T\"", $"\"{text}\"", StringComparison.Ordinal));

    // The second chunk of a kind is made from the first.
    private ChatCompletionChunk Second(string json)
    {
        _parser.Parse(Bytes(json, "one"), info: null);
        var chunk = _parser.Parse(Bytes(json, " two"), info: null)!;
        Assert.NotNull(chunk.Shape);
        return chunk;
    }
}
