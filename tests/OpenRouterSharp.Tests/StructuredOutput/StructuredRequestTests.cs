using System.Text.Json.Nodes;
using OpenRouterSharp.Plugins;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.StructuredOutput;

/// <summary>What a typed completion adds to a request, and what it leaves.</summary>
public sealed class StructuredRequestTests
{
    private const string TripSchema =
        """
        {
          "type": "object",
          "properties": {
            "city": { "type": "string" }, "days": { "type": "integer" },
            "stops": { "type": ["array", "null"], "items": { "type": "string" } }
          },
          "required": ["city", "days", "stops"],
          "additionalProperties": false
        }
        """;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CompleteAsync_OfAType_SendsItsStrictSchemaAndRequiresParameters() => Same(
        $$"""
        {
          "model": "m",
          "messages": [{ "role": "user", "content": "Where?" }],
          "response_format": { "type": "json_schema", "json_schema": { "name": "Trip", "schema": {{TripSchema}}, "strict": true } },
          "provider": { "require_parameters": true }
        }
        """,
        await SentAsync(static (chat, request) => chat.CompleteAsync(request, TripsJson.Default.Trip, cancellationToken: CancellationToken)));

    [Fact]
    public async Task CompleteAsync_WithEverySwitchTheOtherWay_SaysSo() => Same(
        """
        {
          "model": "m",
          "messages": [{ "role": "user", "content": "Where?" }],
          "response_format": {
            "type": "json_schema",
            "json_schema": {
              "name": "journey",
              "schema": { "type": "object", "properties": { "age": { "type": "integer" } } , "required": ["age"] },
              "strict": false
            }
          },
          "plugins": [{ "id": "response-healing" }]
        }
        """,
        await SentAsync(
            static (chat, request) => chat.CompleteAsync(
                request, TripsJson.Default.Person, new() { Name = "journey", Strict = false, RequireParameters = false, Heal = true }, CancellationToken),
            """{"age":3}"""));

    [Fact]
    public async Task CompleteAsync_OwnPreferencesAndPlugins_StayBesideWhatIsAdded()
    {
        var sent = await SentAsync(
            static (chat, request) => chat.CompleteAsync(
                request with { Provider = new() { Order = ["deepinfra"] }, Plugins = [new WebPlugin()] }, TripsJson.Default.Trip, new() { Heal = true }, CancellationToken));

        Assert.Equal("""{"order":["deepinfra"],"require_parameters":true}""", sent["provider"]!.ToJsonString());
        Assert.Equal("""[{"id":"web"},{"id":"response-healing"}]""", sent["plugins"]!.ToJsonString());
    }

    [Fact]
    public async Task CompleteAsync_OwnRequireParametersAndHealing_WinOverTheOptions()
    {
        var sent = await SentAsync(
            static (chat, request) => chat.CompleteAsync(
                request with { Provider = new() { RequireParameters = false }, Plugins = [new ResponseHealingPlugin()] }, TripsJson.Default.Trip, new() { Heal = true }, CancellationToken));

        Assert.Equal("""{"require_parameters":false}""", sent["provider"]!.ToJsonString());
        Assert.Equal("""[{"id":"response-healing"}]""", sent["plugins"]!.ToJsonString());
    }

    [Fact]
    public async Task CompleteAsync_OwnResponseFormat_IsSentInPlaceOfTheSchema()
    {
        var sent = await SentAsync(
            static (chat, request) => chat.CompleteAsync(request with { ResponseFormat = ResponseFormat.JsonObject }, TripsJson.Default.Trip, cancellationToken: CancellationToken));

        Assert.Equal("""{"type":"json_object"}""", sent["response_format"]!.ToJsonString());
    }

    [Fact]
    public async Task CompleteAsync_CallersRequest_IsNotChanged()
    {
        var request = Request;

        await SentAsync((chat, _) => chat.CompleteAsync(request, TripsJson.Default.Trip, new() { Heal = true }, CancellationToken));

        Assert.Equal(Wire.Write(Request), Wire.Write(request));
    }

    [Fact]
    public async Task CompleteAsync_CallOptions_ArePassedOn()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("""{"city":"Lyon","days":1}"""));

        await openRouter.CreateClient().Chat.CompleteAsync(Request, TripsJson.Default.Trip, new() { Call = new() { SessionId = "s1" } }, CancellationToken);

        Assert.Equal("s1", openRouter.Requests[0].Header("x-session-id"));
    }

    [Fact]
    public async Task CompleteAsync_WithoutMetadata_UsesTheWebOptions()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("""{"city":"Lyon","days":2}"""));

        var answer = await openRouter.CreateClient().Chat.CompleteAsync<Trip>(Request, cancellationToken: CancellationToken);

        Assert.Equal(new Trip("Lyon", 2), answer.Value);
        Same(TripSchema, JsonNode.Parse(openRouter.Requests[0].Body)!["response_format"]!["json_schema"]!["schema"]!);
    }

    [Fact]
    public async Task CompleteAsync_ListAtTheRoot_IsWrappedInTheSchema() => Same(
        $$"""{ "type": "object", "properties": { "value": { "type": "array", "items": {{TripSchema}} } }, "required": ["value"], "additionalProperties": false }""",
        (await SentAsync(static (chat, request) => chat.CompleteAsync(request, TripsJson.Default.ListTrip, cancellationToken: CancellationToken), """{"value":[]}"""))
            ["response_format"]!["json_schema"]!["schema"]!);

    [Fact]
    public async Task CompleteAsync_ListOfItself_PointsToItsNewPlace() => Same(
        """
        {
          "type": "object",
          "properties": { "value": { "$ref": "#/$defs/value" } },
          "required": ["value"],
          "additionalProperties": false,
          "$defs": { "value": { "type": "array", "items": { "$ref": "#/$defs/value" } } }
        }
        """,
        (await SentAsync(static (chat, request) => chat.CompleteAsync(request, TripsJson.Default.Tree, cancellationToken: CancellationToken), """{"value":[[]]}"""))
            ["response_format"]!["json_schema"]!["schema"]!);

    [Fact]
    public async Task CompleteAsync_FormsAtTheRootInStrictMode_AreWrapped() => Assert.NotNull(
        (await SentAsync(static (chat, request) => chat.CompleteAsync(request, TripsJson.Default.Shape, cancellationToken: CancellationToken), """{"value":{"$type":"circle","radius":1}}"""))
            ["response_format"]!["json_schema"]!["schema"]!["properties"]!["value"]!["anyOf"]);

    [Fact]
    public async Task CompleteAsync_FormsAtTheRootWithoutStrictMode_AreNotWrapped() => Assert.NotNull(
        (await SentAsync(static (chat, request) => chat.CompleteAsync(request, TripsJson.Default.Shape, new() { Strict = false }, CancellationToken), """{"$type":"circle","radius":1}"""))
            ["response_format"]!["json_schema"]!["schema"]!["anyOf"]);

    [Theory]
    [InlineData(typeof(int), "Int32")]
    [InlineData(typeof(List<Trip>), "Trip_List")]
    [InlineData(typeof(Trip[]), "Trip_Array")]
    [InlineData(typeof(Mood), "Mood")]
    public async Task CompleteAsync_NameOfTheSchema_IsThatOfTheType(Type type, string name)
    {
        var sent = type == typeof(int) ? await SentAsync(static (chat, request) => chat.CompleteAsync(request, TripsJson.Default.Int32, cancellationToken: CancellationToken), "1")
            : type == typeof(Mood) ? await SentAsync(static (chat, request) => chat.CompleteAsync(request, TripsJson.Default.Mood, cancellationToken: CancellationToken), "\"Bad\"")
            : type == typeof(Trip[]) ? await SentAsync(static (chat, request) => chat.CompleteAsync(request, TripsJson.Default.TripArray, cancellationToken: CancellationToken), "[]")
            : await SentAsync(static (chat, request) => chat.CompleteAsync(request, TripsJson.Default.ListTrip, cancellationToken: CancellationToken), "[]");

        Assert.Equal(name, sent["response_format"]!["json_schema"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task CompleteAsync_DictionaryInStrictMode_IsRefusedBeforeAnythingIsSent()
    {
        var openRouter = new FakeOpenRouter(new FakeScript());

        var refusal = await Assert.ThrowsAsync<ArgumentException>(
            "type", () => openRouter.CreateClient().Chat.CompleteAsync(Request, TripsJson.Default.DictionaryStringInt32, cancellationToken: CancellationToken));

        Assert.Contains("dictionary", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(openRouter.Requests);
    }

    [Fact]
    public void StreamAsync_WithHealing_IsRefusedAtTheCall() => Assert.Throws<ArgumentException>(
        "options", static () => new FakeOpenRouter().CreateClient().Chat.StreamAsync(Request, TripsJson.Default.Trip, new() { Heal = true }, CancellationToken));

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("über")]
    public void Name_ThatTheServiceRefuses_IsRefusedWhereItIsSet(string name) => Assert.Throws<ArgumentException>("value", () => new StructuredOutputOptions { Name = name });

    [Fact]
    public void Name_LongerThan64_IsRefusedWhereItIsSet() => Assert.Throws<ArgumentException>("value", static () => new StructuredOutputOptions { Name = new('a', 65) });

    [Fact]
    public void MaxCorrections_Negative_IsRefusedWhereItIsSet() => Assert.Throws<ArgumentOutOfRangeException>("value", static () => new StructuredOutputOptions { MaxCorrections = -1 });

    [Fact]
    public void Options_Defaults_AreTheDocumentedOnes() => Assert.Equivalent(
        new { Name = (string?)null, Strict = true, RequireParameters = true, Heal = false, MaxCorrections = 0, Call = (CallOptions?)null }, new StructuredOutputOptions());

    private static ChatRequest Request => new("m", "Where?");

    private static async Task<JsonNode> SentAsync<T>(Func<IChatCompletionsClient, ChatRequest, Task<ChatCompletion<T>>> call, string reply = """{"city":"Lyon","days":1,"stops":null}""")
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply(reply));
        await call(openRouter.CreateClient().Chat, Request);
        return JsonNode.Parse(openRouter.Requests[0].Body)!;
    }

    private static void Same(string expected, JsonNode actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"Expected {expected}\nActual   {actual.ToJsonString()}");
}
