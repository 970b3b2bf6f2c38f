using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.StructuredOutput;

/// <summary>How the value is read from a completion, whole and streamed alike, and how a completion without one fails.</summary>
public sealed class StructuredAnswerTests
{
    private static readonly ChatRequest _request = new("m", "Where?");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public static TheoryData<string> Fenced =>
    [
        """{"city":"Lyon","days":2}""",
        " \n{\"city\":\"Lyon\",\"days\":2}\n",
        "```json\n{\"city\":\"Lyon\",\"days\":2}\n```",
        "```\n{\"city\":\"Lyon\",\"days\":2}\n```\n",
        "\n```JSON\r\n{\"city\":\"Lyon\",\"days\":2}```",
        "```json\n{\"city\":\"Lyon\",\"days\":2}",
        "```{\"city\":\"Lyon\",\"days\":2}```",
    ];

    [Theory]
    [MemberData(nameof(Fenced))]
    public async Task Value_BareOrInOneFence_IsRead(string text) => Assert.Equal(new Trip("Lyon", 2), await ValueAsync(FakeReply.Text(text), TripsJson.Default.Trip));

    [Fact]
    public async Task Value_OfAWrappedList_IsUnwrapped() =>
        Assert.Equal([new("Lyon", 2)], await ValueAsync(FakeReply.Text("""{"value":[{"city":"Lyon","days":2}]}"""), TripsJson.Default.ListTrip));

    [Fact]
    public async Task Value_OfAListThatTheModelDidNotWrap_IsRead() =>
        Assert.Equal([new("Lyon", 2)], await ValueAsync(FakeReply.Text("""[{"city":"Lyon","days":2}]"""), TripsJson.Default.ListTrip));

    [Fact]
    public async Task Value_OfANumber_IsUnwrapped() => Assert.Equal(42, await ValueAsync(FakeReply.Text("""{ "note": {"a":[1]}, "value": 42, "more": 1 }"""), TripsJson.Default.Int32));

    [Fact]
    public async Task Value_OfATextWithAQuote_IsUnwrapped() => Assert.Equal("a \"b\"", await ValueAsync(FakeReply.Text("""{"value":"a \"b\""}"""), TripsJson.Default.String));

    [Fact]
    public async Task Value_OfAWord_IsUnwrapped() => Assert.Equal(Mood.Bad, await ValueAsync(FakeReply.Text("""{"value":"Bad"}"""), TripsJson.Default.Mood));

    [Theory]
    [InlineData("""{"value":{"$type":"square","side":3}}""")]
    [InlineData("""{"$type":"square","side":3}""")]
    public async Task Value_OfSeveralForms_IsReadWrappedOrBare(string text) => Assert.Equal(new Square(3), await ValueAsync(FakeReply.Text(text), TripsJson.Default.Shape));

    [Fact]
    public async Task Value_WholeInSpiteOfTheLimit_IsRead() =>
        Assert.Equal(new Trip("Lyon", 2), await ValueAsync(FakeReply.Truncated("""{"city":"Lyon","days":2}"""), TripsJson.Default.Trip));

    [Fact]
    public async Task Value_ThatIsRead_HasTheCompletionBesideIt()
    {
        var usage = new Usage { PromptTokens = 3, CompletionTokens = 4, TotalTokens = 7, Cost = 0.01m };
        var client = new FakeOpenRouter(new FakeScript().Reply("""{"city":"Lyon","days":2}""", "Hm.", usage)).CreateClient();

        var answer = await client.Chat.CompleteAsync(_request, TripsJson.Default.Trip, cancellationToken: CancellationToken);

        Assert.Equal("Hm.", answer.Completion.Reasoning);
        Assert.Equal(usage, answer.Usage);
        Assert.Empty(answer.Rejected);
        Assert.Equal("""{"city":"Lyon","days":2}""", answer.ToString());
    }

    [Fact]
    public async Task Refusal_ComesBeforeAnyText() => await FailsAsync(
        FakeReply.Completion(new AssistantMessage { Content = """{"city":"Lyon","days":2}""", Refusal = "I can't help with that." }),
        TripsJson.Default.Trip,
        ErrorKind.Refusal,
        "I can't help with that.");

    [Fact]
    public async Task Limit_CutsTheJson_NamesMaxTokens() =>
        await FailsAsync(FakeReply.Truncated("""{"city":"Ly"""), TripsJson.Default.Trip, ErrorKind.OutputTruncated, "The output limit cut the JSON off: raise MaxTokens (it is 16).");

    [Fact]
    public async Task Limit_WhileReasoning_SaysThat() => await FailsAsync(
        FakeReply.Truncated(string.Empty, "Let me think"), TripsJson.Default.Trip, ErrorKind.OutputTruncated, "while the model was reasoning: raise MaxTokens (it is 16).");

    [Theory]
    [InlineData("null", "has no value of OpenRouterSharp.Tests.StructuredOutput.Trip")]
    [InlineData("", "is empty")]
    [InlineData("Lyon, for two days.", "is not JSON of OpenRouterSharp.Tests.StructuredOutput.Trip")]
    [InlineData("[1]", "is not JSON of")]
    [InlineData("""{"city":"Lyon","days":"soon"}""", "$.days")]
    [InlineData("""{"city":"Lyon","days":2} I hope this helps.""", "is not JSON of")]
    public async Task Output_OfAnotherShape_IsInvalid(string text, string problem) => await FailsAsync(FakeReply.Text(text), TripsJson.Default.Trip, ErrorKind.InvalidOutput, problem);

    [Fact]
    public async Task Output_WithoutARequiredMember_IsInvalid() => await FailsAsync(FakeReply.Text("""{"from":"Lyon"}"""), TripsJson.Default.Ticket, ErrorKind.InvalidOutput, "'to'");

    [Fact]
    public async Task Output_ThatTheTypesConstructorRefuses_IsInvalid() =>
        await FailsAsync(FakeReply.Text("""{"age":200}"""), TripsJson.Default.Person, ErrorKind.InvalidOutput, "Nobody is that old.");

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"value":null}""")]
    public async Task Output_WrappedWithoutAValue_IsInvalid(string text) => await FailsAsync(FakeReply.Text(text), TripsJson.Default.ListTrip, ErrorKind.InvalidOutput, "has no value");

    [Fact]
    public async Task Output_NullOfAValueType_IsInvalid() => await FailsAsync(FakeReply.Text("""{"value":null}"""), TripsJson.Default.NullableInt32, ErrorKind.InvalidOutput, "has no value");

    [Fact]
    public async Task Output_StoppedByAFilter_IsInvalid() => await FailsAsync(
        FakeReply.Completion(new AssistantMessage { Content = """{"city":""" }, FinishReason.ContentFilter), TripsJson.Default.Trip, ErrorKind.InvalidOutput, "A content filter stopped the output.");

    [Fact]
    public async Task Output_ThatIsAToolCall_IsInvalid() => await FailsAsync(
        FakeReply.ToolCalls(new ToolCall("call_1", "get_weather", "{}")), TripsJson.Default.Trip, ErrorKind.InvalidOutput, "The model called get_weather instead");

    private static async Task<T> ValueAsync<T>(FakeReply reply, JsonTypeInfo<T> type)
    {
        var client = new FakeOpenRouter(new FakeScript().Reply(reply).Times(2)).CreateClient();
        var whole = await client.Chat.CompleteAsync(_request, type, cancellationToken: CancellationToken);
        var last = await client.Chat.StreamAsync(_request, type, cancellationToken: CancellationToken).LastAsync(CancellationToken);

        Assert.True(last.IsFinal);
        Assert.Equal(Text(whole.Value, type), Text(last.Value!, type));
        return whole.Value;
    }

    private static async Task FailsAsync<T>(FakeReply reply, JsonTypeInfo<T> type, ErrorKind kind, string message)
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply(reply).Times(2));
        var client = openRouter.CreateClient();
        var request = _request with { MaxTokens = 16 };

        await Assert.AllAsync(
            [
                await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(request, type, cancellationToken: CancellationToken)),
                await Assert.ThrowsAsync<OpenRouterException>(async () => await client.Chat.StreamAsync(request, type, cancellationToken: CancellationToken).LastAsync(CancellationToken)),
            ],
            e =>
            {
                Assert.Equal(kind, e.Kind);
                Assert.Contains(message, e.Message, StringComparison.Ordinal);
                Assert.False(e.IsTransient);
                Assert.NotNull(e.Partial?.Message);
                Assert.NotNull(e.Partial?.Usage);
                Assert.Equal(e.Partial?.Id, e.GenerationId);
                return Task.CompletedTask;
            });
        Assert.Equal(2, openRouter.Requests.Count);
    }

    private static string Text<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}
