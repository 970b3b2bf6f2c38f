using System.Text.Json;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Npm.Tests;

/// <summary>What the clients of OpenRouter and of OpenAI make of the fake.</summary>
public class NodeClientTests(NodeClients clients)
{
    private const string Sum = """{"model":"deepseek/deepseek-r1-0528","messages":[{"role":"user","content":"What is 17*3?"}]}""";

    [Theory]
    [InlineData(NodeClient.OpenRouter)]
    [InlineData(NodeClient.OpenAI)]
    public async Task Complete_Simulator_Answers(NodeClient client)
    {
        await using var server = await StartAsync(FakeScript.Simulator());

        var answer = Value(await clients.RunAsync(client, server, "send", Sum));

        var choice = answer.GetProperty("choices")[0];
        Assert.Equal("17 * 3 = 51.", choice.GetProperty("message").GetProperty("content").GetString());
        Assert.Contains("17 * 3", choice.GetProperty("message").GetProperty("reasoning").GetString(), StringComparison.Ordinal);
        Assert.Equal("stop", Any(choice, "finish_reason", "finishReason").GetString());
        var usage = answer.GetProperty("usage");
        Assert.True(Any(Any(usage, "completion_tokens_details", "completionTokensDetails"), "reasoning_tokens", "reasoningTokens").GetInt32() > 0);
        Assert.True(usage.GetProperty("cost").GetDecimal() > 0);
        Assert.Equal("Bearer …test", server.Requests[0].Headers["authorization"]);
    }

    [Theory]
    [InlineData(NodeClient.OpenRouter)]
    [InlineData(NodeClient.OpenAI)]
    public async Task Stream_Simulator_ThinksAnswersAndCounts(NodeClient client)
    {
        await using var server = await StartAsync(FakeScript.Simulator());

        var chunks = Chunks(await clients.RunAsync(client, server, "stream", Sum));

        Assert.Equal("17 * 3 = 51.", Join(chunks, "content"));
        Assert.Contains("17 * 3", Join(chunks, "reasoning"), StringComparison.Ordinal);
        Assert.Contains(chunks, chunk => Deltas([chunk]).Any(delta => Optional(delta, "reasoning_details", "reasoningDetails") is { ValueKind: JsonValueKind.Array }));
        Assert.Equal("stop", Any(chunks[^2].GetProperty("choices")[0], "finish_reason", "finishReason").GetString());
        Assert.Empty(chunks[^1].GetProperty("choices").EnumerateArray());
        Assert.True(Any(chunks[^1].GetProperty("usage"), "total_tokens", "totalTokens").GetInt32() > 0);
        await server.Requests[0].Ended.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(server.Requests[0].WasAborted);
    }

    [Theory]
    [InlineData(NodeClient.OpenRouter)]
    [InlineData(NodeClient.OpenAI)]
    public async Task Tools_Simulator_CallsAndPassesOn(NodeClient client)
    {
        const string Tools = """
            "tools":[{"type":"function","function":{"name":"get_weather","description":"Weather","parameters":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}}}]
            """;
        await using var server = await StartAsync(FakeScript.Simulator());

        var asked = Value(
            await clients.RunAsync(client, server, "send", $$"""{"model":"deepseek/deepseek-chat-v3.1","messages":[{"role":"user","content":"How is the weather in Paris?"}],{{Tools}}}"""));

        var message = asked.GetProperty("choices")[0].GetProperty("message");
        var call = Any(message, "tool_calls", "toolCalls")[0];
        Assert.Equivalent(
            new { Name = "get_weather", Arguments = """{"city":"Paris"}""" },
            new { Name = call.GetProperty("function").GetProperty("name").GetString(), Arguments = call.GetProperty("function").GetProperty("arguments").GetString() });

        var id = client == NodeClient.OpenRouter ? "toolCallId" : "tool_call_id";
        var told = Value(await clients.RunAsync(client, server,
            "send",
            $$"""{"model":"deepseek/deepseek-chat-v3.1","messages":[{"role":"user","content":"How is the weather in Paris?"},{{message.GetRawText()}},"""
                + $$"""{"role":"tool","{{id}}":"call_sim_1","content":"Sunny"}],{{Tools}}}"""));

        Assert.Contains("Sunny", told.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NodeClient.OpenRouter)]
    [InlineData(NodeClient.OpenAI)]
    public async Task ToolStream_Script_ArrivesInPieces(NodeClient client)
    {
        await using var server = await StartAsync(new FakeScript().ReplyStream(stream => stream
            .KeepAlive().Reasoning("Look it up.").ToolCall("find_train", """{"to":"Lyon","when":"tomorrow"}""").ToolCall("now", "{}").End(FinishReason.ToolCalls)));

        var chunks = Chunks(await clients.RunAsync(client, server, "stream", Sum));

        var pieces = Deltas(chunks).Select(delta => Optional(delta, "tool_calls", "toolCalls"))
            .Where(calls => calls is { ValueKind: JsonValueKind.Array })
            .SelectMany(calls => calls!.Value.EnumerateArray())
            .ToList();
        Assert.Equal(["find_train", "now"], pieces.Select(piece => Optional(piece.GetProperty("function"), "name")?.GetString()).Where(name => name is not null));
        Assert.Equal(
            """{"to":"Lyon","when":"tomorrow"}""",
            string.Concat(pieces.Where(piece => piece.GetProperty("index").GetInt32() == 0).Select(piece => piece.GetProperty("function").GetProperty("arguments").GetString())));
    }

    [Theory]
    [InlineData(NodeClient.OpenRouter, nameof(FakeErrors.InvalidRequest), 400, "BadRequestResponseError")]
    [InlineData(NodeClient.OpenRouter, nameof(FakeErrors.InvalidKey), 401, "UnauthorizedResponseError")]
    [InlineData(NodeClient.OpenRouter, nameof(FakeErrors.CannotAfford), 402, "PaymentRequiredResponseError")]
    [InlineData(NodeClient.OpenRouter, nameof(FakeErrors.Moderated), 403, "ForbiddenResponseError")]
    [InlineData(NodeClient.OpenRouter, nameof(FakeErrors.NotFound), 404, "NotFoundResponseError")]
    [InlineData(NodeClient.OpenRouter, nameof(FakeErrors.RateLimited), 429, "TooManyRequestsResponseError")]
    [InlineData(NodeClient.OpenRouter, nameof(FakeErrors.ServerError), 500, "InternalServerResponseError")]
    [InlineData(NodeClient.OpenRouter, nameof(FakeErrors.ProviderReturnedError), 502, "BadGatewayResponseError")]
    [InlineData(NodeClient.OpenRouter, nameof(FakeErrors.ProviderOverloaded), 503, "ServiceUnavailableResponseError")]
    [InlineData(NodeClient.OpenRouter, nameof(FakeErrors.ProviderOverCapacity), 529, "ProviderOverloadedResponseError")]
    [InlineData(NodeClient.OpenAI, nameof(FakeErrors.InvalidRequest), 400, "BadRequestError")]
    [InlineData(NodeClient.OpenAI, nameof(FakeErrors.InvalidKey), 401, "AuthenticationError")]
    [InlineData(NodeClient.OpenAI, nameof(FakeErrors.CannotAfford), 402, "APIError")]
    [InlineData(NodeClient.OpenAI, nameof(FakeErrors.Moderated), 403, "PermissionDeniedError")]
    [InlineData(NodeClient.OpenAI, nameof(FakeErrors.NotFound), 404, "NotFoundError")]
    [InlineData(NodeClient.OpenAI, nameof(FakeErrors.RateLimited), 429, "RateLimitError")]
    [InlineData(NodeClient.OpenAI, nameof(FakeErrors.ProviderReturnedError), 502, "InternalServerError")]
    public async Task Error_Fixture_IsTheClientsOwn(NodeClient client, string fixture, int status, string type)
    {
        await using var server = await StartAsync(new FakeScript().Reply(FakeErrors.All[fixture]));

        var error = (await clients.RunAsync(client, server, "send", Sum)).GetProperty("error");

        Assert.Equivalent(new { Name = type, Status = status }, new { Name = error.GetProperty("name").GetString(), Status = error.GetProperty("status").GetInt32() });
    }

    [Fact]
    public async Task MidStream_OpenRouter_HandsTheErrorOver()
    {
        await using var server = await StartAsync(new FakeScript().Reply(FakeErrors.MidStream()));

        var chunks = Chunks(await clients.RunAsync(NodeClient.OpenRouter, server, "stream", Sum));

        Assert.Equal("The answer is", Join(chunks, "content"));
        Assert.Equal("Provider disconnected", chunks[^1].GetProperty("error").GetProperty("message").GetString());
        Assert.Equal("provider_unavailable", chunks[^1].GetProperty("error").GetProperty("metadata").GetProperty("errorType").GetString());
    }

    [Fact]
    public async Task MidStream_OpenAI_Throws()
    {
        await using var server = await StartAsync(new FakeScript().Reply(FakeErrors.MidStream()));

        var result = await clients.RunAsync(NodeClient.OpenAI, server, "stream", Sum);

        Assert.Equal("The answer is", Join([.. result.GetProperty("chunks").EnumerateArray()], "content"));
        Assert.Contains("Provider disconnected", result.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NodeClient.OpenRouter, "abort")]
    [InlineData(NodeClient.OpenRouter, "leave")]
    [InlineData(NodeClient.OpenAI, "abort")]
    [InlineData(NodeClient.OpenAI, "leave")]
    public async Task Leaving_TheStream_ClosesTheConnection(NodeClient client, string how)
    {
        await using var server = await StartAsync(new FakeScript().ReplyStream(stream => stream.Text("One").Hang()));

        var result = await clients.RunAsync(client, server, how, Sum);

        Assert.Single(result.GetProperty("chunks").EnumerateArray());
        await server.Requests[0].Ended.WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(server.Requests[0].WasAborted);
    }

    [Theory]
    [InlineData(NodeClient.OpenRouter)]
    [InlineData(NodeClient.OpenAI)]
    public async Task Unscripted_Request_IsSaidOnceInTheClientsOwnError(NodeClient client)
    {
        await using var server = await StartAsync(new FakeScript());

        var error = (await clients.RunAsync(client, server, "send", Sum)).GetProperty("error");

        Assert.Equal(400, error.GetProperty("status").GetInt32());
        Assert.Contains("last user message \"What is 17*3?\"", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(NodeClient.OpenRouter)]
    [InlineData(NodeClient.OpenAI)]
    public async Task Key_Wrong_IsRefused(NodeClient client)
    {
        var script = FakeScript.Simulator();
        script.ApiKey = "sk-or-right";
        await using var server = await StartAsync(script);

        var error = (await clients.RunAsync(client, server, "send", Sum, key: "sk-or-wrong")).GetProperty("error");

        Assert.Equal(401, error.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData(NodeClient.OpenRouter)]
    [InlineData(NodeClient.OpenAI)]
    public async Task Models_Simulator_AreListed(NodeClient client)
    {
        await using var server = await StartAsync(FakeScript.Simulator());

        var models = Value(await clients.RunAsync(client, server, "models"));

        var list = client == NodeClient.OpenRouter ? models.GetProperty("data") : models;
        Assert.Contains("deepseek/deepseek-r1-0528:free", list.EnumerateArray().Select(model => model.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("count", "{}")]
    [InlineData("credits", "{}")]
    [InlineData("key", "{}")]
    [InlineData("model", """{"author":"deepseek","slug":"deepseek-r1"}""")]
    public async Task Account_Simulator_FitsOpenRoutersSchema(string action, string request)
    {
        await using var server = await StartAsync(FakeScript.Simulator());

        Assert.Equal(JsonValueKind.Object, Value(await clients.RunAsync(NodeClient.OpenRouter, server, action, request)).GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task Generation_Simulator_IsFoundByTheAnswersId()
    {
        await using var server = await StartAsync(FakeScript.Simulator());
        var answer = Value(await clients.RunAsync(NodeClient.OpenRouter, server, "send", Sum));

        var record = Value(await clients.RunAsync(NodeClient.OpenRouter, server, "generation", $$"""{"id":"{{answer.GetProperty("id").GetString()}}"}""")).GetProperty("data");

        Assert.Equal(answer.GetProperty("usage").GetProperty("cost").GetDecimal(), record.GetProperty("totalCost").GetDecimal());
        Assert.Equal(404, (await clients.RunAsync(NodeClient.OpenRouter, server, "generation", """{"id":"gen-none"}""")).GetProperty("error").GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task StreamHelper_OpenAI_FoldsTheSimulatorsStream()
    {
        await using var server = await StartAsync(FakeScript.Simulator());

        var answer = Value(await clients.RunAsync(NodeClient.OpenAI, server, "helper", Sum));

        Assert.Equal("17 * 3 = 51.", answer.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString());
    }

    private static Task<FakeOpenRouterServer> StartAsync(FakeScript script) => FakeOpenRouterServer.StartAsync(script, TestContext.Current.CancellationToken);

    private static JsonElement Value(JsonElement result)
    {
        Assert.False(result.TryGetProperty("error", out var error), error.ToString());
        return result.GetProperty("value");
    }

    private static List<JsonElement> Chunks(JsonElement result)
    {
        Assert.False(result.TryGetProperty("error", out var error), error.ToString());
        return [.. result.GetProperty("chunks").EnumerateArray()];
    }

    private static IEnumerable<JsonElement> Deltas(IEnumerable<JsonElement> chunks) =>
        chunks.SelectMany(chunk => chunk.GetProperty("choices").EnumerateArray()).Select(choice => choice.GetProperty("delta"));

    private static string Join(IEnumerable<JsonElement> chunks, string field) =>
        string.Concat(Deltas(chunks).Select(delta => Optional(delta, field)).Where(text => text is { ValueKind: JsonValueKind.String }).Select(text => text!.Value.GetString()));

    // OpenRouter's client renames what it reads; OpenAI's does not.
    private static JsonElement Any(JsonElement json, params string[] names) => Optional(json, names) ?? throw new InvalidOperationException($"There is no {string.Join(" or ", names)} in {json}.");

    private static JsonElement? Optional(JsonElement json, params string[] names)
    {
        foreach (var name in names)
        {
            if (json.TryGetProperty(name, out var value))
            {
                return value;
            }
        }

        return null;
    }
}
