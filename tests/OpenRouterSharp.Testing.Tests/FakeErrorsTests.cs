namespace OpenRouterSharp.Testing.Tests;

/// <summary>States of each error fixture what the client makes of it, asked whole and streamed.</summary>
public class FakeErrorsTests
{
    private static readonly Dictionary<string, Expectation> _expected = new()
    {
        [nameof(FakeErrors.InvalidRequest)] = new(400, ErrorKind.InvalidRequest),
        [nameof(FakeErrors.InvalidPrompt)] = new(400, ErrorKind.InvalidPrompt),
        [nameof(FakeErrors.ContextLengthExceeded)] = new(400, ErrorKind.ContextLengthExceeded, More: e => Assert.Contains("163840 tokens", e.Message, StringComparison.Ordinal)),
        [nameof(FakeErrors.MaxTokensExceeded)] = new(400, ErrorKind.MaxTokensExceeded),
        [nameof(FakeErrors.TokenLimitExceeded)] = new(400, ErrorKind.TokenLimitExceeded),
        [nameof(FakeErrors.StringTooLong)] = new(400, ErrorKind.StringTooLong),
        [nameof(FakeErrors.ContentPolicyViolation)] = new(400, ErrorKind.ContentPolicyViolation),
        [nameof(FakeErrors.Refusal)] = new(400, ErrorKind.Refusal),
        [nameof(FakeErrors.InvalidImage)] = new(400, ErrorKind.InvalidImage),
        [nameof(FakeErrors.ImageTooLarge)] = new(400, ErrorKind.ImageTooLarge),
        [nameof(FakeErrors.ImageTooSmall)] = new(400, ErrorKind.ImageTooSmall),
        [nameof(FakeErrors.UnsupportedImageFormat)] = new(400, ErrorKind.UnsupportedImageFormat),
        [nameof(FakeErrors.ImageDownloadFailed)] = new(400, ErrorKind.ImageDownloadFailed),
        [nameof(FakeErrors.ImageNotFound)] = new(404, ErrorKind.ImageNotFound),
        [nameof(FakeErrors.ReasoningIsMandatory)] = new(400, ErrorKind.InvalidRequest),
        [nameof(FakeErrors.ReasoningGivenTwice)] = new(400, ErrorKind.InvalidRequest),
        [nameof(FakeErrors.NotFound)] = new(404, ErrorKind.NotFound),
        [nameof(FakeErrors.RequestTimeout)] = new(408, ErrorKind.Timeout, IsTransient: true),
        [nameof(FakeErrors.PreconditionFailed)] = new(412, ErrorKind.PreconditionFailed),
        [nameof(FakeErrors.PayloadTooLarge)] = new(413, ErrorKind.PayloadTooLarge),
        [nameof(FakeErrors.Unprocessable)] = new(422, ErrorKind.Unprocessable),
        [nameof(FakeErrors.MissingKey)] = new(401, ErrorKind.Authentication),
        [nameof(FakeErrors.InvalidKey)] = new(401, ErrorKind.Authentication, More: e => Assert.Equal("User not found.", e.Message)),
        [nameof(FakeErrors.InsufficientCredits)] = new(402, ErrorKind.PaymentRequired),
        [nameof(FakeErrors.NegativeBalance)] = new(402, ErrorKind.PaymentRequired),
        [nameof(FakeErrors.KeyLimitReached)] = new(402, ErrorKind.PaymentRequired),
        [nameof(FakeErrors.CannotAfford)] = new(402, ErrorKind.PaymentRequired, More: e => Assert.Contains("can only afford 1204", e.Message, StringComparison.Ordinal)),
        [nameof(FakeErrors.PermissionDenied)] = new(403, ErrorKind.PermissionDenied),
        [nameof(FakeErrors.Moderated)] = new(403, ErrorKind.ContentPolicyViolation, More: e =>
            Assert.Equivalent(
                new { FirstReason = "violence", FlaggedInput = "how do I hurt...my neighbour", ProviderName = "OpenAI", ModelSlug = "openai/gpt-5.2" },
                new { FirstReason = e.Moderation!.Reasons[0], e.Moderation.FlaggedInput, e.Moderation.ProviderName, e.Moderation.ModelSlug })),
        [nameof(FakeErrors.GuardrailBlocked)] = new(403, ErrorKind.PermissionDenied, More: e => Assert.Equal(["credit-card"], e.Moderation!.Patterns)),
        [nameof(FakeErrors.RateLimited)] = new(429, ErrorKind.RateLimitExceeded, IsTransient: true, More: e =>
        {
            Assert.Equivalent(new { RetryAfter = TimeSpan.FromMinutes(1), Limit = 20, Remaining = 0 }, new { e.RetryAfter, e.RateLimit!.Limit, e.RateLimit.Remaining });
            Assert.NotNull(e.RateLimit.Reset);
        }),
        [nameof(FakeErrors.FreeLimitPerMinute)] = new(429, ErrorKind.RateLimitExceeded, IsTransient: true),
        [nameof(FakeErrors.DailyCapReached)] = new(429, ErrorKind.RateLimitExceeded, More: e => Assert.Equal("openrouter_free_tier_daily", e.RateLimit!.LimitSource)),
        [nameof(FakeErrors.UpstreamRateLimited)] = new(429, ErrorKind.RateLimitExceeded, IsTransient: true, More: e =>
        {
            Assert.Equivalent(new { ProviderName = "DeepInfra", LimitSource = "upstream_provider_shared_pool" }, new { e.ProviderName, e.RateLimit!.LimitSource });
            Assert.Contains("rate-limited upstream", e.Message, StringComparison.Ordinal);
        }),
        [nameof(FakeErrors.ModelNotFound)] = Unavailable(400, ErrorKind.InvalidRequest, AvailabilityCode.ModelNotFound),
        [nameof(FakeErrors.WrongEndpoint)] = Unavailable(400, ErrorKind.InvalidRequest, AvailabilityCode.WrongEndpoint),
        [nameof(FakeErrors.RegionRestricted)] = Unavailable(403, ErrorKind.PermissionDenied, AvailabilityCode.RegionRestricted),
        [nameof(FakeErrors.NoEndpoints)] = Unavailable(404, ErrorKind.NotFound, AvailabilityCode.NoEndpoints),
        [nameof(FakeErrors.ToolsNotSupported)] = Unavailable(404, ErrorKind.NotFound, AvailabilityCode.ConstraintFiltered),
        [nameof(FakeErrors.ModelDeprecated)] = Unavailable(404, ErrorKind.NotFound, AvailabilityCode.ModelDeprecated),
        [nameof(FakeErrors.ModelUnavailableUpstream)] = Unavailable(404, ErrorKind.NotFound, AvailabilityCode.ModelUnavailableUpstream),
        [nameof(FakeErrors.PrivacyRestricted)] = Unavailable(404, ErrorKind.NotFound, AvailabilityCode.PrivacyRestricted),
        [nameof(FakeErrors.ConstraintFiltered)] = Unavailable(404, ErrorKind.NotFound, AvailabilityCode.ConstraintFiltered),
        [nameof(FakeErrors.FreeVariantEnded)] = Unavailable(404, ErrorKind.NotFound, AvailabilityCode.FreeVariantEnded),
        [nameof(FakeErrors.CapacityExhausted)] = Unavailable(429, ErrorKind.RateLimitExceeded, AvailabilityCode.CapacityExhausted, isTransient: true),
        [nameof(FakeErrors.TemporarilyUnavailable)] = Unavailable(503, ErrorKind.ProviderOverloaded, AvailabilityCode.TemporarilyUnavailable, isTransient: true, TimeSpan.FromSeconds(12)),
        [nameof(FakeErrors.ServerError)] = new(500, ErrorKind.Server, IsTransient: true),
        [nameof(FakeErrors.Unmapped)] = new(500, ErrorKind.Unmapped, IsTransient: true),
        [nameof(FakeErrors.ProviderUnavailable)] = new(502, ErrorKind.ProviderUnavailable, IsTransient: true, More: e => Assert.Equal("conn_reset", e.ProviderCode)),
        [nameof(FakeErrors.ProviderReturnedError)] = new(502, ErrorKind.ProviderUnavailable, IsTransient: true, More: e =>
            Assert.Equivalent(new { Message = "upstream connect error", ProviderName = "DeepSeek" }, e)),
        [nameof(FakeErrors.ProvidersFailedInTurn)] = new(502, ErrorKind.ProviderUnavailable, IsTransient: true, More: e =>
            Assert.Equal([("deepinfra", 504, null), ("Novita", 503, "queue is full")], e.PreviousErrors.Select(p => (p.Provider, p.Status!.Value, p.Message)))),
        [nameof(FakeErrors.ProviderOverloaded)] = new(503, ErrorKind.ProviderOverloaded, IsTransient: true),
        [nameof(FakeErrors.ProviderOverCapacity)] = new(529, ErrorKind.ProviderOverloaded, IsTransient: true),
        [nameof(FakeErrors.ProviderTimeout)] = new(504, ErrorKind.Timeout, IsTransient: true),
        [nameof(FakeErrors.FileParsedThenFailed)] = new(502, ErrorKind.ProviderUnavailable, IsTransient: true, More: e =>
            Assert.Equal("spec.pdf", Assert.IsType<FileAnnotation>(Assert.Single(e.FileAnnotations)).File!.Name)),
        [nameof(FakeErrors.EdgeTimeout)] = new(524, ErrorKind.Timeout, IsTransient: true, More: e => Assert.Contains("<html>", e.ResponseBody, StringComparison.Ordinal)),
        [nameof(FakeErrors.EdgeBadGateway)] = new(502, ErrorKind.ProviderUnavailable, IsTransient: true, More: e => Assert.Contains("<html>", e.ResponseBody, StringComparison.Ordinal)),
        [nameof(FakeErrors.EmptyBody)] = new(503, ErrorKind.ProviderOverloaded, IsTransient: true),
        [nameof(FakeErrors.InsideSuccess)] = new(502, ErrorKind.ProviderUnavailable, IsTransient: true, More: e => Assert.Null(e.Partial)),
        [nameof(FakeErrors.InsideChoice)] = new(502, ErrorKind.ProviderUnavailable, IsTransient: true, More: HasPartial),
        [nameof(FakeErrors.WithoutChoices)] = new(429, ErrorKind.RateLimitExceeded, IsTransient: true),
        [nameof(FakeErrors.MidStream) + nameof(StreamErrorShape.BesideChoice)] = new(502, ErrorKind.ProviderUnavailable, IsTransient: true, More: HasPartial),
        [nameof(FakeErrors.MidStream) + nameof(StreamErrorShape.WithoutChoices)] = new(502, ErrorKind.ProviderUnavailable, IsTransient: true, More: HasPartial),
        [nameof(FakeErrors.MidStream) + nameof(StreamErrorShape.InsideChoice)] = new(502, ErrorKind.ProviderUnavailable, IsTransient: true, More: HasPartial),
        [nameof(FakeErrors.MidStream) + nameof(StreamErrorShape.Bare)] = new(502, ErrorKind.ProviderUnavailable, IsTransient: true, More: HasPartial),
    };

    public static TheoryData<string> Names => [.. FakeErrors.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task All_AskedWhole_IsTheErrorThatItIsNamedAfter(string name) => await CheckAsync(name, Host.Memory, stream: false);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task All_AskedStreamed_IsTheErrorThatItIsNamedAfter(string name) => await CheckAsync(name, Host.Socket, stream: true);

    [Fact]
    public void All_Names_AreThoseOfTheMethods()
    {
        var methods = typeof(FakeErrors).GetMethods().Where(static method => method.ReturnType == typeof(FakeReply)).Select(static method => method.Name).ToHashSet();

        Assert.Equal(
            methods.Order(),
            FakeErrors.All.Keys.Select(static name => name.StartsWith(nameof(FakeErrors.MidStream), StringComparison.Ordinal) ? nameof(FakeErrors.MidStream) : name).Distinct().Order());
        Assert.All(FakeErrors.All, static entry => Assert.Equal(entry.Key, entry.Value.ToString()));
    }

    [Fact]
    public void All_CoversEveryKindOfTheService()
    {
        ErrorKind[] ofTheClient =
        [
            ErrorKind.Connection, ErrorKind.StreamInterrupted, ErrorKind.InvalidResponse, ErrorKind.EmptyResponse, ErrorKind.Rejected, ErrorKind.OutputTruncated,
            ErrorKind.InvalidOutput, ErrorKind.BudgetExceeded,
        ];
        var known = typeof(ErrorKind).GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static).Select(static property => (ErrorKind)property.GetValue(null)!);

        Assert.Equal(known.Except(ofTheClient).Select(static kind => kind.Value).Order(), _expected.Values.Select(static expected => expected.Kind.Value).Distinct().Order());
    }

    [Fact]
    public async Task RateLimited_Reset_GoesByTheScriptsClock()
    {
        var clock = new StoppedClock(DateTimeOffset.FromUnixTimeSeconds(1_900_000_000));
        await using var fake = await Fake.StartAsync(Host.Memory, new FakeScript { TimeProvider = clock }.Reply(FakeErrors.RateLimited(TimeSpan.FromSeconds(30))));

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync());

        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_900_000_030), error.RateLimit!.Reset);
    }

    private static async Task CheckAsync(string name, Host host, bool stream)
    {
        Assert.True(_expected.TryGetValue(name, out var expected), $"What the client makes of {name} is not stated.");
        await using var fake = await Fake.StartAsync(host, new FakeScript().Reply(FakeErrors.All[name]));

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest(DeepSeekModels.R1_0528, "2+2?"), stream));

        Assert.Equivalent(new { StatusCode = expected.Status, expected.Kind, expected.IsTransient }, error);
        Assert.NotEmpty(error.Message);
        expected.More?.Invoke(error);
    }

    private static Expectation Unavailable(int status, ErrorKind kind, AvailabilityCode code, bool isTransient = false, TimeSpan? retryAfter = null) => new(status, kind, isTransient, e =>
    {
        Assert.Equivalent(new { Code = code, Retryable = isTransient, RetryAfter = retryAfter }, new { e.Availability!.Code, e.Availability.Retryable, e.RetryAfter });
        Assert.NotEmpty(e.Availability.FallbackModels!);
        Assert.NotEmpty(e.Availability.RequestedModels!);
    });

    private static void HasPartial(OpenRouterException e) => Assert.Equal("The answer is", e.Partial!.Text);

    private sealed record Expectation(int Status, ErrorKind Kind, bool IsTransient = false, Action<OpenRouterException>? More = null);

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
