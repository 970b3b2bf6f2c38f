using OpenRouterSharp.WireMock.Tests.Server;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>Every status that chat completions are refused with, each with the body that comes with it.</summary>
public sealed class StatusTests
{
    private const bool Repeated = true;
    private const bool NotRepeated = false;

    [Theory]
    [InlineData("400-context-length", 400, "context_length_exceeded", NotRepeated, "This endpoint's maximum context length is 163840 tokens. However, you requested about 200012 tokens.")]
    [InlineData("401-key", 401, "authentication", NotRepeated, "User not found.")]
    [InlineData("402-credits", 402, "payment_required", NotRepeated, "This request requires more credits, or fewer max_tokens. You requested up to 4096 tokens, but can only afford 812.")]
    [InlineData("403-moderation", 403, "permission_denied", NotRepeated, "Your input was flagged.")]
    [InlineData("404-no-endpoints", 404, "not_found", NotRepeated, "No endpoints found for deepseek/deepseek-r1-zero.")]
    [InlineData("408-timeout", 408, "timeout", Repeated, "The request timed out.")]
    [InlineData("409-conflict", 409, "invalid_request", NotRepeated, "The resource was changed meanwhile.")]
    [InlineData("412-precondition", 412, "precondition_failed", NotRepeated, "The precondition failed.")]
    [InlineData("413-too-large", 413, "payload_too_large", NotRepeated, "The payload is too large.")]
    [InlineData("422-unprocessable", 422, "unprocessable", NotRepeated, "The messages make no conversation.")]
    [InlineData("429-per-minute", 429, "rate_limit_exceeded", Repeated, "Rate limit exceeded: free-models-per-min.")]
    [InlineData("429-per-day", 429, "rate_limit_exceeded", NotRepeated, "Rate limit exceeded: free-models-per-day.")]
    [InlineData("500-internal", 500, "server", Repeated, "Internal Server Error")]
    [InlineData("502-provider", 502, "provider_unavailable", Repeated, "upstream reset")]
    [InlineData("503-unavailable", 503, "provider_overloaded", Repeated, "Nobody could serve this just now.")]
    [InlineData("504-provider-timeout", 504, "timeout", Repeated, "The provider timed out.")]
    [InlineData(
        "524-edge-timeout",
        524,
        "timeout",
        Repeated,
        "The server responded with 524 and text/html that is not OpenRouter's, possibly a proxy's: openrouter.ai | 524: A timeout occurred")]
    [InlineData("529-overloaded", 529, "provider_overloaded", Repeated, "The provider is overloaded.")]
    public async Task CompleteAsync_Status_IsTheOneExceptionAndIsRepeatedWhereThatHelps(string file, int status, string kind, bool isRepeated, string message)
    {
        await using var scenario = StubScenario.Play("status/" + file);
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { StatusCode = status, Kind = kind, Message = message }, new { e.StatusCode, Kind = e.Kind.Value, e.Message });
        Assert.Equivalent(new { IsTransient = isRepeated, Attempts = isRepeated ? 2 : 1 }, e);
        Assert.Equal(e.Attempts, scenario.Sent.Count);
    }

    [Theory]
    [InlineData("400-context-length", 400)]
    [InlineData("429-per-minute", 429)]
    [InlineData("524-edge-timeout", 524)]
    public async Task StreamAsync_Status_IsTheSameException(string file, int status)
    {
        await using var scenario = StubScenario.Play("status/" + file);
        using var client = scenario.CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(async () => await client.Chat.StreamAsync(Prompt.Sum).ToListAsync());

        Assert.Equal(status, e.StatusCode);
    }

    [Fact]
    public async Task CompleteAsync_403_HasWhatWasFlagged()
    {
        var e = await FailAsync("403-moderation");

        Assert.Equal(["violence"], e.Moderation!.Reasons);
        Assert.Equivalent(new { FlaggedInput = "abc...xyz", ProviderName = "OpenAI" }, new { e.Moderation.FlaggedInput, e.Moderation.ProviderName });
    }

    [Fact]
    public async Task CompleteAsync_429_HasTheLimit()
    {
        var e = await FailAsync("429-per-minute");

        Assert.Equivalent(
            new { Limit = 20, Remaining = 0, Reset = DateTimeOffset.FromUnixTimeSeconds(1764000060) },
            new { e.RateLimit!.Limit, e.RateLimit.Remaining, e.RateLimit.Reset });
    }

    [Fact]
    public async Task CompleteAsync_502_HasTheProviderAndItsAnswer()
    {
        var e = await FailAsync("502-provider");

        Assert.Equivalent(new { ProviderName = "DeepInfra", ProviderCode = "E_RESET", RawProviderMessage = """{"error":{"message":"upstream reset"}}""" }, e);
    }

    [Fact]
    public async Task CompleteAsync_503_HasTheAvailability()
    {
        var e = await FailAsync("503-unavailable");

        Assert.Equivalent(new { Code = AvailabilityCode.TemporarilyUnavailable, RetryAfter = TimeSpan.FromSeconds(0.1) }, new { e.Availability!.Code, e.RetryAfter });
        Assert.Equal(["deepseek/deepseek-chat-v3.1"], e.Availability.FallbackModels!);
        Assert.Equal(new PreviousError { Provider = "deepinfra", Code = "timeout", Status = 504 }, Assert.Single(e.PreviousErrors));
    }

    [Fact]
    public async Task CompleteAsync_StatusWithAReasonPhraseOfItsOwn_SaysThePhrase()
    {
        await using var scenario = SocketScenario.Play(SocketReply.Whole("524 A Timeout Occurred", "text/html", "<html><head><title>openrouter.ai | 524: A timeout occurred</title></head></html>"));
        using var client = scenario.CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.StartsWith("The server responded with 524 A Timeout Occurred and text/html", e.Message, StringComparison.Ordinal);
    }

    private static async Task<OpenRouterException> FailAsync(string file)
    {
        await using var scenario = StubScenario.Play("status/" + file);
        using var client = scenario.CreateClient();
        return await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));
    }
}
