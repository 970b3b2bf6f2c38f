using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Plugins;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/structured-output.md: each region stands there letter by letter, and runs here.</summary>
public sealed partial class StructuredOutputExamples
{
    private StringWriter Console { get; } = new();

    [Fact]
    public async Task Schema()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("""{"city":"Lyon","month":"December"}"""));
        var client = openRouter.CreateClient();

        #region structured output: schema
        var request = new ChatRequest(DeepSeekModels.ChatV31, "Where and when is the Fête des Lumières?")
        {
            ResponseFormat = ResponseFormat.JsonSchema("place", """
                {
                  "type": "object",
                  "properties": { "city": { "type": "string" }, "month": { "type": "string" } },
                  "required": ["city", "month"],
                  "additionalProperties": false
                }
                """, strict: true),
            Provider = new ProviderPreferences { RequireParameters = true },
        };
        var answer = await client.Chat.CompleteAsync(request);

        var place = JsonSerializer.Deserialize<Place>(answer.Text, JsonSerializerOptions.Web);
        #endregion

        Assert.Equal(new Place("Lyon", "December"), place);
        Assert.Contains("\"strict\":true", openRouter.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SchemaOfAType()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("""{"city":"Lyon","month":"December"}"""));
        var client = openRouter.CreateClient();

        #region structured output: schema of a type
        var request = new ChatRequest(DeepSeekModels.ChatV31, "Where and when is the Fête des Lumières?")
        {
            ResponseFormat = ResponseFormat.JsonSchema("place", PlaceJson.Default.Place),
            Provider = new ProviderPreferences { RequireParameters = true },
        };
        var answer = await client.Chat.CompleteAsync(request);

        var place = JsonSerializer.Deserialize(answer.Text, PlaceJson.Default.Place);
        #endregion

        Assert.Equal(new Place("Lyon", "December"), place);
        Assert.Contains(
            """{"type":"object","properties":{"city":{"type":"string"},"month":{"type":"string"}},"required":["city","month"],"additionalProperties":false}""",
            openRouter.Requests[0].Body,
            StringComparison.Ordinal);
        Assert.Contains("\"strict\":true", openRouter.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void SchemaOfAType_WithoutAContext()
    {
        var format = ResponseFormat.JsonSchema("place", JsonSerializerOptions.Web.GetTypeInfo(typeof(Place)));

        Assert.True(JsonElement.DeepEquals(ResponseFormat.JsonSchema("place", PlaceJson.Default.Place).Schema!.Value, format.Schema!.Value));
    }

    [Fact]
    public async Task Unusable()
    {
        var client = new FakeOpenRouter(new FakeScript().Reply("Lyon, in December.")).CreateClient();
        var answer = await client.Chat.CompleteAsync("m", "Where?", TestContext.Current.CancellationToken);

        #region structured output: what may go wrong
        if (answer.Refusal is { } refusal)
        {
            Console.WriteLine(refusal);                    // the model would not
        }
        else if (answer.FinishReason == FinishReason.Length)
        {
            Console.WriteLine("The JSON is cut off: raise MaxTokens.");
        }
        else
        {
            try
            {
                Console.WriteLine(JsonSerializer.Deserialize<Place>(answer.Text, JsonSerializerOptions.Web));
            }
            catch (JsonException)
            {
                Console.WriteLine($"The host does not keep to the schema: {answer.Text}");
            }
        }
        #endregion

        Assert.Contains("Lyon, in December.", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void JsonObject()
    {
        #region structured output: json object
        var request = new ChatRequest(DeepSeekModels.ChatV31, "Give the city of the Fête des Lumières as JSON: { \"city\": … }")
        {
            ResponseFormat = ResponseFormat.JsonObject,
            Plugins = [new ResponseHealingPlugin()],       // OpenRouter repairs the JSON; without streaming only
        };
        #endregion

        Assert.Equal("json_object", request.ResponseFormat.Type);
    }

    #region structured output: type
    public sealed record Place(string City, string Month);
    #endregion

    #region structured output: context
    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Place))]
    internal sealed partial class PlaceJson : JsonSerializerContext;
    #endregion
}
