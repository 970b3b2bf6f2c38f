using System.Text.Json;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Resilience;

/// <summary>Going on with the model that the service suggests: only where the caller asks for it.</summary>
public sealed class FallbackTests
{
    private static readonly Func<HttpResponseMessage> Answer = static () => StubHandler.Response(200, "application/json", Wire.Completion);

    private static Func<HttpResponseMessage> Unavailable(string code, int status, params string[] suggestions) => () => StubHandler.Response(
        status, "application/json", $$$$"""{"error":{"code":{{{{status}}}},"message":"gone","availability":{"code":"{{{{code}}}}","retryable":{{{{(status == 429 ? "true" : "false")}}}},"fallback_models":{{{{JsonSerializer.Serialize(suggestions)}}}}}}}""");

    private static OpenRouterClient Client(StubHandler handler, Func<ModelFallback, bool>? accept) => handler.CreateClient(options =>
    {
        options.Fallback = accept is null ? null : new FallbackOptions { AcceptSuggestion = accept };
        options.Retry = new RetryOptions();
    });

    private static IEnumerable<string?> Models(StubHandler handler) => handler.Requests.Select(static sent => JsonDocument.Parse(sent.Body).RootElement.GetProperty("model").GetString());

    [Theory]
    [InlineData("model_deprecated", 404)]
    [InlineData("free_variant_ended", 404)]
    [InlineData("capacity_exhausted", 429)]
    public async Task CompleteAsync_SuggestionAccepted_GoesOnWithItAtOnceAndSaysSo(string code, int status)
    {
        var handler = StubHandler.Sequence(Unavailable(code, status, "a/first", "a/second"), Answer);
        var asked = new List<ModelFallback>();
        using var client = Client(handler, fallback =>
        {
            asked.Add(fallback);
            return fallback.Suggested == "a/second";
        });

        var completion = await client.Chat.CompleteAsync(Wire.Request);

        Assert.Equal(["deepseek/deepseek-r1-0528", "a/second"], Models(handler));
        Assert.Equal(("deepseek/deepseek-r1-0528", 2), (completion.ResponseInfo!.FallbackFrom, completion.ResponseInfo.Attempts));
        Assert.Equal(["a/first", "a/second"], asked.Select(static fallback => fallback.Suggested.Value));
        Assert.All(asked, fallback => Assert.Equal((code, "gone"), (fallback.Reason.Value, fallback.Error.Message)));
    }

    [Fact]
    public async Task StreamAsync_SuggestionAccepted_GoesOnWithIt()
    {
        var handler = StubHandler.Sequence(Unavailable("model_deprecated", 404, "a/new"), static () => StubHandler.Response(200, "text/event-stream", Wire.R1Stream));
        using var client = Client(handler, static _ => true);

        var chunks = await client.Chat.StreamAsync(Wire.Request).ToListAsync();

        Assert.Equal(("4", "deepseek/deepseek-r1-0528"), (chunks.Text(), chunks[0].ResponseInfo!.FallbackFrom));
        Assert.Equal("a/new", Models(handler).Last());
    }

    [Theory]
    [InlineData("model_not_found", 400)]
    [InlineData("privacy_restricted", 404)]
    [InlineData("tomorrows_code", 404)]
    public async Task CompleteAsync_ReasonThatAnotherModelDoesNotCure_Fails(string code, int status)
    {
        var handler = StubHandler.Sequence(Unavailable(code, status, "a/new"), Answer);
        using var client = Client(handler, static _ => true);

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Wire.Request));

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CompleteAsync_NotAskedFor_FailsWithTheSuggestions()
    {
        var handler = StubHandler.Sequence(Unavailable("model_deprecated", 404, "a/new"), Answer);
        using var client = Client(handler, accept: null);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Wire.Request));

        Assert.Equal(["a/new"], e.Availability!.FallbackModels!);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CompleteAsync_SuggestionFailsTooAndPointsBack_EndsWithBothErrors()
    {
        var handler = StubHandler.Sequence(Unavailable("model_deprecated", 404, "a/new"), Unavailable("model_deprecated", 404, "deepseek/deepseek-r1-0528", "a/new"));
        using var client = Client(handler, static _ => true);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Wire.Request));

        Assert.Equal((2, 2), (handler.Requests.Count, e.Attempts));
    }

    [Fact]
    public async Task CompleteAsync_EverNewSuggestions_StopAfterThree()
    {
        var number = 0;
        var handler = StubHandler.Sequence(() => Unavailable("model_deprecated", 404, $"a/m{++number}")());
        using var client = Client(handler, static _ => true);

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Wire.Request));

        Assert.Equal(["deepseek/deepseek-r1-0528", "a/m1", "a/m2", "a/m3"], Models(handler));
    }

    [Fact]
    public async Task CompleteAsync_PredicateThrows_IsTheOneException()
    {
        using var client = Client(StubHandler.Sequence(Unavailable("model_deprecated", 404, "a/new")), static _ => throw new InvalidOperationException("oops"));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Wire.Request));

        Assert.Equal((ErrorKind.Rejected, "oops"), (e.Kind, e.InnerException!.Message));
    }

    [Fact]
    public async Task CompleteAsync_CallersRequest_IsNotChanged()
    {
        using var client = Client(StubHandler.Sequence(Unavailable("model_deprecated", 404, "a/new"), Answer), static _ => true);
        var request = Wire.Request with { Temperature = 0.5 };

        await client.Chat.CompleteAsync(request);

        Assert.Equal("deepseek/deepseek-r1-0528", request.Model!.Value.Value);
    }
}
