using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.StructuredOutput;

/// <summary>What a stream shows of a value that is being generated.</summary>
public sealed class PartialValueTests
{
    private static readonly ChatRequest _any = new("m", "Anything.") { ResponseFormat = ResponseFormat.JsonObject };

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData("{", "{}")]
    [InlineData("[", "[]")]
    [InlineData("[1", "[]")]
    [InlineData("[1,", "[1]")]
    [InlineData("[1,2 ", "[1,2]")]
    [InlineData("[-1.5e+", "[]")]
    [InlineData("[tru", "[]")]
    [InlineData("[true", "[true]")]
    [InlineData("[false,nul", "[false]")]
    [InlineData("[null", "[null]")]
    [InlineData("{\"a", "{}")]
    [InlineData("{\"a\\\"b", "{}")]
    [InlineData("{\"a\"", "{}")]
    [InlineData("{\"a\" :", "{}")]
    [InlineData("{\"a\":1,\"b\":", """{"a":1}""")]
    [InlineData("{\"a\":{\"b\":[\"x", """{"a":{"b":["x"]}}""")]
    [InlineData("\"", "\"\"")]
    [InlineData("\"caf\\", "\"caf\"")]
    [InlineData("\"caf\\u00e", "\"caf\"")]
    [InlineData("\"caf\\u00e9", "\"caf\\u00e9\"")]
    [InlineData("\"x\\ud83d", "\"x\"")]
    [InlineData("\"x\\ud83d\\ude0", "\"x\"")]
    [InlineData("\"x\\ud83d\\ude00", "\"x\\ud83d\\ude00\"")]
    [InlineData("\"x\\\\", "\"x\\\\\"")]
    [InlineData("\"a\\\"b", "\"a\\\"b\"")]
    [InlineData("{\"a\":\"}]", """{"a":"}]"}""")]
    [InlineData("`", null)]
    [InlineData("```js", null)]
    [InlineData("```json\n[1,2", "[1]")]
    [InlineData("```json\n[1]\n```", "[1]")]
    [InlineData("Here is", null)]
    [InlineData("[1}", "[1]")]
    [InlineData("[1,}", "[1]")]
    [InlineData("[1]x", "[1]")]
    [InlineData("]", null)]
    public async Task Partial_OfABeginning_IsWhatIsCertain(string beginning, string? expected)
    {
        var partial = await PartialAsync([beginning], TripsJson.Default.JsonElement);

        Assert.Equal(expected, partial.HasValue ? partial.Value.GetRawText() : null);
    }

    public static TheoryData<string> Documents =>
    [
        """{"name":"Lyon","tags":["a","b\n\"c\" \\ \/ \u00e9 😀 \ud83d\ude00"],"n":-12.5e+3,"ok":true,"none":null,"deep":{"x":[[],{},[1,[2,{"y":false}]]]},"":""}""",
        """  [ 1 , 22 , { "a b" : "c d" , "é\u0041\\" : [ true , false , null ] } , "" , 0 ]  """,
        "\"only text, with ünïcode and \\t escapes\"",
        "[[[[[[]]]]]]",
        "{\"a\":{},\"b\":[],\"c\":0.1,\"d\":1E5}",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Partial_OfEveryBeginning_IsPartOfTheWhole(string document) => await ShowsPartsAsync(document);

    [Fact]
    public async Task Partial_OfRandomDocuments_IsPartOfTheWhole()
    {
        var random = new Random(20261128);
        for (var i = 0; i < 60; i++)
        {
            await ShowsPartsAsync(RandomJson.Of(random).ToJsonString());
        }
    }

    [Fact]
    public async Task Partial_CutInsideACharacter_ShowsItWhole()
    {
        var updates = await UpdatesAsync(["\"x\ud83d", "\ude00y\""], TripsJson.Default.JsonElement);

        Assert.Equal(["x", "x😀y"], updates.Select(static update => update.Value.GetString()).Distinct());
    }

    [Fact]
    public async Task Partial_OfARecord_Grows()
    {
        var updates = await UpdatesAsync(["{", "\"city\":\"", "Ly", "on\",\"days\":1", "2}"], TripsJson.Default.Trip);

        Assert.Equal([new(null!, 0), new("", 0), new("Ly", 0), new("Lyon", 0), new("Lyon", 12)], updates.Select(static update => update.Value));
    }

    [Fact]
    public async Task Partial_OfAWrappedList_HasTheItemsSoFar() => Assert.Equal(
        ["", "Lyon", "Lyon Nice"],
        (await UpdatesAsync(["{\"val", "ue\":[", "{\"city\":\"Lyon\"},", "{\"city\":\"Nice\"}]}"], TripsJson.Default.ListTrip))
            .Where(static update => update.HasValue).Select(static update => string.Join(' ', update.Value!.Select(static trip => trip.City))).Distinct());

    [Fact]
    public async Task Partial_WhileARequiredMemberIsMissing_StaysAsItWas()
    {
        var updates = await UpdatesAsync(["{\"from\":\"Lyon\"", ",\"to\":\"Ni", "ce\"}"], TripsJson.Default.Ticket);

        Assert.False(updates[0].HasValue);
        Assert.Null(updates[0].Value);
        Assert.Equal("Ni", updates[1].Value!.To);
        Assert.Equal("Nice", updates[^1].Value!.To);
    }

    [Fact]
    public async Task Partial_OfAWordThatIsNotWhole_StaysAsItWas() =>
        Assert.False((await UpdatesAsync(["{\"value\":\"Go", "od\"}"], TripsJson.Default.Mood))[0].HasValue);

    [Fact]
    public async Task Updates_ThatAddNothing_HaveTheSameObject()
    {
        var updates = await UpdatesAsync(["{\"city\":\"Lyon\"", " ,\"da", "ys\":1", "2}"], TripsJson.Default.Trip);

        Assert.Same(updates[0].Value, updates[1].Value);
        Assert.Same(updates[0].Value, updates[2].Value);
        Assert.NotSame(updates[0].Value, updates[3].Value);
    }

    [Fact]
    public async Task Updates_OfAStream_HaveItsChunksAndThenTheCompletion()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.Reasoning("Hm.").Text("{\"city\":\"Lyon\",", "\"days\":2}").End())).CreateClient();

        var updates = await client.Chat.StreamAsync(new ChatRequest("m", "Where?"), TripsJson.Default.Trip, cancellationToken: CancellationToken).ToListAsync(CancellationToken);

        Assert.Equal("Hm.", updates[0].Chunk!.Reasoning);
        Assert.All(updates.SkipLast(1), static update => Assert.True(update is { IsFinal: false, Chunk: not null, Completion: null }));
        Assert.True(updates[^1] is { IsFinal: true, HasValue: true, Chunk: null });
        Assert.Equal(new Trip("Lyon", 2), updates[^1].Completion!.Value);
        Assert.NotNull(updates[^1].Completion!.Usage);
    }

    [Fact]
    public async Task StreamAsync_ConnectionBreaks_FailsWithWhatHadArrived()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.Text("{\"city\":\"Ly").Reset())).CreateClient();
        var updates = new List<StructuredChunk<Trip>>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(async () =>
        {
            await foreach (var update in client.Chat.StreamAsync(new ChatRequest("m", "Where?"), TripsJson.Default.Trip, cancellationToken: CancellationToken))
            {
                updates.Add(update);
            }
        });

        Assert.Equal(ErrorKind.StreamInterrupted, e.Kind);
        Assert.Equal("{\"city\":\"Ly", e.Partial!.Text);
        Assert.Equal("Ly", updates[^1].Value!.City);
        Assert.DoesNotContain(updates, static update => update.IsFinal);
    }

    [Fact]
    public async Task StreamAsync_Canceled_CarriesTheCallersToken()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.Text("{").Hang())).CreateClient();
        using var source = new CancellationTokenSource();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.Chat.StreamAsync(new ChatRequest("m", "Where?"), TripsJson.Default.Trip, cancellationToken: source.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public async Task StreamAsync_LeftEarly_ClosesTheConnection()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.Text("{").Hang()));

        await foreach (var _ in openRouter.CreateClient().Chat.StreamAsync(new ChatRequest("m", "Where?"), TripsJson.Default.Trip, cancellationToken: CancellationToken))
        {
            break;
        }

        Assert.True(openRouter.Requests[0].WasAborted);
    }

    [Fact]
    public void StreamAsync_NullArguments_AreRefusedAtTheCall()
    {
        var chat = new FakeOpenRouter().CreateClient().Chat;

        Assert.Throws<ArgumentNullException>("request", () => chat.StreamAsync(null!, TripsJson.Default.Trip, cancellationToken: CancellationToken));
        Assert.Throws<ArgumentNullException>("type", () => chat.StreamAsync<Trip>(_any, null!, cancellationToken: CancellationToken));
        Assert.Throws<ArgumentNullException>("client", () => ((IChatCompletionsClient)null!).StreamAsync(_any, TripsJson.Default.Trip, cancellationToken: CancellationToken));
    }

    private static async Task ShowsPartsAsync(string document)
    {
        var whole = JsonNode.Parse(document);
        var updates = await UpdatesAsync([.. document.Select(static letter => letter.ToString())], TripsJson.Default.JsonElement);
        JsonNode? before = null;
        foreach (var update in updates.Where(static update => update.HasValue))
        {
            var partial = Node(update.Value.GetRawText());
            Assert.True(IsPart(partial, whole), $"{update.Value} is no part of {document}.");
            Assert.True(before is null || IsPart(before, partial), $"{update.Value} takes back a part of {before?.ToJsonString()}.");
            before = partial;
        }

        Assert.True(JsonNode.DeepEquals(whole, before), document);
    }

    // Objects with fewer members, lists with fewer items, texts that end earlier; the last member or item may itself be a part.
    private static bool IsPart(JsonNode? part, JsonNode? whole) => (part, whole) switch
    {
        (JsonObject some, JsonObject all) => some.Count <= all.Count
            && some.Select(static member => member.Key).SequenceEqual(all.Select(static member => member.Key).Take(some.Count))
            && some.All(member => IsPart(member.Value, all[member.Key])),
        (JsonArray some, JsonArray all) => some.Count <= all.Count && some.Zip(all).All(static pair => IsPart(pair.First, pair.Second)),
        _ when part?.GetValueKind() == JsonValueKind.String && whole?.GetValueKind() == JsonValueKind.String =>
            whole.GetValue<string>().StartsWith(part.GetValue<string>(), StringComparison.Ordinal),
        _ => JsonNode.DeepEquals(part, whole),
    };

    private static JsonNode? Node(string? json) => json is null ? null : JsonNode.Parse(json);

    private static async Task<StructuredChunk<T>> PartialAsync<T>(string[] pieces, JsonTypeInfo<T> type) =>
        (await UpdatesAsync(pieces, type)) is [.., var last] ? last : new();

    // The updates before the end, whatever the end is.
    private static async Task<List<StructuredChunk<T>>> UpdatesAsync<T>(string[] pieces, JsonTypeInfo<T> type)
    {
        var chat = new PiecesClient(FakeAnswers.Stream(pieces));
        var updates = new List<StructuredChunk<T>>();
        try
        {
            await foreach (var update in chat.StreamAsync(type == (object)TripsJson.Default.JsonElement ? _any : new("m", "Where?"), type, cancellationToken: CancellationToken))
            {
                if (!update.IsFinal && update.Chunk!.FinishReason is null)
                {
                    updates.Add(update);
                }
            }
        }
        catch (OpenRouterException e) when (e.Kind == ErrorKind.InvalidOutput)
        {
            // Half a document is no value.
        }

        return updates;
    }

    private sealed class PiecesClient(IAsyncEnumerable<ChatCompletionChunk> chunks) : IChatCompletionsClient
    {
        public Task<ChatCompletion> CompleteAsync(ChatRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<ChatCompletion> CompleteAsync(ChatRequest request, CallOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<ChatCompletionChunk> StreamAsync(ChatRequest request, CancellationToken cancellationToken = default) => chunks;

        public IAsyncEnumerable<ChatCompletionChunk> StreamAsync(ChatRequest request, CallOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
