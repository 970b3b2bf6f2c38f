using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/structured-output.md: each region stands there letter by letter, and runs here.</summary>
public sealed partial class StructuredOutputExamples
{
    private const string Lyon = """{"city":"Lyon","month":"December"}""";

    private StringWriter Console { get; } = new();

    [Fact]
    public async Task Value()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply(Lyon));
        var client = openRouter.CreateClient();

        #region structured output: value
        var request = new ChatRequest(DeepSeekModels.ChatV31, "Where and when is the Fête des Lumières?");
        var answer = await client.Chat.CompleteAsync(request, PlaceJson.Default.Place);

        Console.WriteLine($"{answer.Value.City}, in {answer.Value.Month}, for ${answer.Usage?.Cost}");
        #endregion

        Assert.Equal(new Place("Lyon", "December"), answer.Value);
        Assert.Contains(
            """{"type":"object","properties":{"city":{"type":"string"},"month":{"type":"string"}},"required":["city","month"],"additionalProperties":false}""",
            openRouter.Requests[0].Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reflection()
    {
        var client = new FakeOpenRouter(new FakeScript().Reply(Lyon)).CreateClient();
        var request = new ChatRequest(DeepSeekModels.ChatV31, "Where and when is the Fête des Lumières?");

        #region structured output: reflection
        var answer = await client.Chat.CompleteAsync<Place>(request);
        #endregion

        Assert.Equal(new Place("Lyon", "December"), answer.Value);
    }

    [Fact]
    public async Task Stream()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyPieces("""{"value":[{"city":"Ly""", """on","month":"December"},{"ci""", """ty":"Paris","month":"June"}]}""")).CreateClient();

        #region structured output: stream
        var request = new ChatRequest(DeepSeekModels.ChatV31, "Name ten festivals, with city and month.");
        await foreach (var update in client.Chat.StreamAsync(request, PlaceJson.Default.ListPlace))
        {
            Console.WriteLine($"{update.Value?.Count ?? 0} so far, the last in {update.Value?.LastOrDefault()?.City}");
            if (update.Completion is { } whole)        // the final update
            {
                Console.WriteLine($"{whole.Value.Count} in all, {whole.Usage?.CompletionTokens} tokens");
            }
        }
        #endregion

        Assert.Contains("1 so far, the last in Ly\n", Console.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("2 in all", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failures()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyTruncated("""{"city":"Ly""")).CreateClient();
        var request = new ChatRequest(DeepSeekModels.ChatV31, "Where and when is the Fête des Lumières?");

        #region structured output: failures
        try
        {
            var answer = await client.Chat.CompleteAsync(request, PlaceJson.Default.Place);
        }
        catch (OpenRouterException e) when (e.Kind == ErrorKind.Refusal || e.Kind == ErrorKind.OutputTruncated || e.Kind == ErrorKind.InvalidOutput)
        {
            Console.WriteLine($"{e.Message} The model wrote: {e.Partial?.Text}");
        }
        #endregion

        Assert.Contains("""raise MaxTokens (the model's own limit applies). The model wrote: {"city":"Ly""", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("In Lyon.").Reply(Lyon));
        var client = openRouter.CreateClient();
        var request = new ChatRequest(DeepSeekModels.ChatV31, "Where and when is the Fête des Lumières?");

        #region structured output: options
        var answer = await client.Chat.CompleteAsync(request, PlaceJson.Default.Place, new StructuredOutputOptions
        {
            Strict = false,            // more providers; the JSON may miss the schema
            Heal = true,               // OpenRouter repairs malformed JSON
            MaxCorrections = 1,        // an invalid output goes back to the model once, with the problem
        });
        #endregion

        Assert.Single(answer.Rejected);
        Assert.Contains("\"strict\":false", openRouter.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("response-healing", openRouter.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply(Lyon));
        var client = openRouter.CreateClient();

        #region structured output: schema
        var request = new ChatRequest(DeepSeekModels.ChatV31, "Where and when is the Fête des Lumières?")
        {
            ResponseFormat = ResponseFormat.JsonSchema("place", """
                {
                  "type": "object",
                  "properties": { "city": { "type": "string" }, "month": { "type": "string", "enum": ["June", "December"] } },
                  "required": ["city", "month"],
                  "additionalProperties": false
                }
                """, strict: true),
        };
        var answer = await client.Chat.CompleteAsync(request, PlaceJson.Default.Place);
        #endregion

        Assert.Equal(new Place("Lyon", "December"), answer.Value);
        Assert.Contains("\"enum\"", openRouter.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonObject()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("```json\n" + Lyon + "\n```"));
        var client = openRouter.CreateClient();

        #region structured output: json object
        var request = new ChatRequest(DeepSeekModels.ChatV31, "Where and when is the Fête des Lumières? Answer as JSON: { \"city\": …, \"month\": … }")
        {
            ResponseFormat = ResponseFormat.JsonObject,
        };
        var answer = await client.Chat.CompleteAsync(request, PlaceJson.Default.Place);
        #endregion

        Assert.Equal(new Place("Lyon", "December"), answer.Value);
        Assert.Contains("json_object", openRouter.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void SchemaOfAType_WithoutAContext()
    {
        var format = ResponseFormat.JsonSchema("place", JsonSerializerOptions.Web.GetTypeInfo(typeof(Place)));

        Assert.True(JsonElement.DeepEquals(ResponseFormat.JsonSchema("place", PlaceJson.Default.Place).Schema!.Value, format.Schema!.Value));
    }

    #region structured output: type
    public sealed record Place(string City, string Month);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Place))]
    [JsonSerializable(typeof(List<Place>))]
    internal sealed partial class PlaceJson : JsonSerializerContext;
    #endregion
}
