using System.Text.Json;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Sending;

/// <summary>Going on with the model that the service suggests: only where the caller asks for it.</summary>
public sealed class FallbackTests
{
    private static readonly FakeReply _answer = FakeReply.Json(Fixtures.Completion);

    private static FakeReply Unavailable(string code, int status, params string[] suggestions) => FakeReply.Json($$$$"""
        {"error":{"code":{{{{status}}}},"message":"gone","availability":{"code":"{{{{code}}}}",
          "retryable":{{{{(status == 429 ? "true" : "false")}}}},"fallback_models":{{{{JsonSerializer.Serialize(suggestions)}}}}}}}
        """, status);

    private static OpenRouterClient Client(FakeOpenRouter handler, Func<ModelFallback, bool>? accept) => handler.CreateClient(options =>
    {
        options.Fallback = accept is null ? null : new FallbackOptions { AcceptSuggestion = accept };
        options.Retry = new RetryOptions();
    });

    private static IEnumerable<string?> Models(FakeOpenRouter handler) => handler.Requests.Select(static sent => JsonDocument.Parse(sent.Body).RootElement.GetProperty("model").GetString());

    [Theory]
    [InlineData("model_deprecated", 404)]
    [InlineData("free_variant_ended", 404)]
    [InlineData("capacity_exhausted", 429)]
    public async Task CompleteAsync_SuggestionAccepted_GoesOnWithItAtOnceAndSaysSo(string code, int status)
    {
        var handler = Fake.Of(Unavailable(code, status, "a/first", "a/second"), _answer);
        var asked = new List<ModelFallback>();
        using var client = Client(handler, fallback =>
        {
            asked.Add(fallback);
            return fallback.Suggested == "a/second";
        });

        var completion = await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal(["deepseek/deepseek-r1-0528", "a/second"], Models(handler));
        Assert.Equivalent(new { FallbackFrom = DeepSeekModels.R1_0528, Attempts = 2 }, new { completion.ResponseInfo!.FallbackFrom, completion.ResponseInfo.Attempts });
        Assert.Equal(["a/first", "a/second"], asked.Select(static fallback => fallback.Suggested.Value));
        Assert.All(asked, fallback => Assert.Equivalent(new { Reason = code, Message = "gone" }, new { Reason = fallback.Reason.Value, fallback.Error.Message }));
    }

    [Fact]
    public async Task StreamAsync_SuggestionAccepted_GoesOnWithIt()
    {
        var handler = Fake.Of(Unavailable("model_deprecated", 404, "a/new"), Fake.EventsReply(Fixtures.R1Stream));
        using var client = Client(handler, static _ => true);

        var chunks = await client.Chat.StreamAsync(Fixtures.Request).ToListAsync();

        Assert.Equivalent(new { Text = "4", FallbackFrom = DeepSeekModels.R1_0528 }, new { Text = chunks.Text(), chunks[0].ResponseInfo!.FallbackFrom });
        Assert.Equal("a/new", Models(handler).Last());
    }

    [Theory]
    [InlineData("model_not_found", 400)]
    [InlineData("privacy_restricted", 404)]
    [InlineData("tomorrows_code", 404)]
    public async Task CompleteAsync_ReasonThatAnotherModelDoesNotCure_Fails(string code, int status)
    {
        var handler = Fake.Of(Unavailable(code, status, "a/new"), _answer);
        using var client = Client(handler, static _ => true);

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CompleteAsync_NotAskedFor_FailsWithTheSuggestions()
    {
        var handler = Fake.Of(Unavailable("model_deprecated", 404, "a/new"), _answer);
        using var client = Client(handler, accept: null);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal(["a/new"], e.Availability!.FallbackModels!);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CompleteAsync_SuggestionFailsTooAndPointsBack_EndsWithBothErrors()
    {
        var handler = Fake.Of(Unavailable("model_deprecated", 404, "a/new"), Unavailable("model_deprecated", 404, "deepseek/deepseek-r1-0528", "a/new"));
        using var client = Client(handler, static _ => true);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(new { Requests = 2, Attempts = 2 }, new { Requests = handler.Requests.Count, e.Attempts });
    }

    [Fact]
    public async Task CompleteAsync_EverNewSuggestions_StopAfterThree()
    {
        var number = 0;
        var handler = Fake.Of(FakeReply.From(_ => Unavailable("model_deprecated", 404, $"a/m{++number}")));
        using var client = Client(handler, static _ => true);

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal(["deepseek/deepseek-r1-0528", "a/m1", "a/m2", "a/m3"], Models(handler));
    }

    [Fact]
    public async Task CompleteAsync_PredicateThrows_IsTheOneException()
    {
        using var client = Client(Fake.Of(Unavailable("model_deprecated", 404, "a/new")), static _ => throw new InvalidOperationException("oops"));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(new { Kind = ErrorKind.Rejected, Message = "oops" }, new { e.Kind, e.InnerException!.Message });
    }

    [Fact]
    public async Task CompleteAsync_CallersRequest_IsNotChanged()
    {
        using var client = Client(Fake.Of(Unavailable("model_deprecated", 404, "a/new"), _answer), static _ => true);
        var request = Fixtures.Request with { Temperature = 0.5 };

        await client.Chat.CompleteAsync(request);

        Assert.Equal("deepseek/deepseek-r1-0528", request.Model!.Value.Value);
    }
}
