using System.Text.Json;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Tests.Failures;

/// <summary>What an error comes to, given every place that has a say: which of them comes first.</summary>
public sealed class ErrorClassifierTests
{
    private static readonly DateTimeOffset _now = DateTimeOffset.FromUnixTimeSeconds(1764000000);

    private static OpenRouterException Classify(string error, int? status = null, ErrorHeaders? headers = null, string? provider = null) => ErrorClassifier.Classify(
        JsonSerializer.Deserialize<ApiError>(error, OpenRouterJson.Options)!,
        new ErrorContext { HttpStatus = status, Hints = headers ?? ErrorHeaders.None, Provider = provider, GenerationId = "gen-1", Body = "body" },
        _now);

    // Wire contract 4.4: the HTTP status, then a code that is a status, then http_status.
    [Theory]
    [InlineData("""{"code":400,"http_status":401}""", 503, 503)]
    [InlineData("""{"code":400,"http_status":401}""", 300, 300)]
    [InlineData("""{"code":400,"http_status":401}""", 199, 199)]
    [InlineData("""{"code":400,"http_status":401}""", 200, 400)]
    [InlineData("""{"code":400,"http_status":401}""", 299, 400)]
    [InlineData("""{"code":400,"http_status":401}""", null, 400)]
    [InlineData("""{"code":"400"}""", 200, 400)]
    [InlineData("""{"code":100,"http_status":401}""", 200, 100)]
    [InlineData("""{"code":99,"http_status":401}""", 200, 401)]
    [InlineData("""{"code":599,"http_status":401}""", 200, 599)]
    [InlineData("""{"code":600,"http_status":401}""", 200, 401)]
    [InlineData("""{"code":"server_error","http_status":401}""", 200, 401)]
    [InlineData("""{"code":"server_error"}""", 200, null)]
    public void StatusCode_SeveralGiven_TakesTheFirst(string error, int? http, int? expected) => Assert.Equal(expected, Classify(error, http).StatusCode);

    [Theory]
    [InlineData("""{"code":400,"error_type":"refusal","metadata":{"error_type":"invalid_prompt"}}""", "invalid_prompt", "invalid_prompt")]
    [InlineData("""{"code":400,"error_type":"refusal","metadata":{"error_type":""}}""", "refusal", "refusal")]
    [InlineData("""{"code":400,"error_type":"refusal","metadata":{"error_type":" "}}""", "refusal", "refusal")]
    [InlineData("""{"code":400,"error_type":"refusal"}""", "refusal", "refusal")]
    [InlineData("""{"code":400,"error_type":""}""", null, "invalid_request")]
    [InlineData("""{"code":400}""", null, "invalid_request")]
    [InlineData("""{"code":"server_error"}""", null, "server")]
    [InlineData("""{"code":"internal_error"}""", null, "server")]
    [InlineData("""{"code":"internal_server_error"}""", null, "server")]
    [InlineData("""{"type":"server_error"}""", null, "server")]
    [InlineData("""{"code":"rate_limit_error"}""", null, "rate_limit_exceeded")]
    [InlineData("""{"code":"rate_limit_exceeded"}""", null, "rate_limit_exceeded")]
    [InlineData("""{"code":"overloaded_error"}""", null, "provider_overloaded")]
    [InlineData("""{"code":"invalid_request_error"}""", null, "invalid_request")]
    [InlineData("""{"code":"authentication_error"}""", null, "authentication")]
    [InlineData("""{"code":"context_length_exceeded"}""", null, "context_length_exceeded")]
    [InlineData("""{"code":"context_length_exceeded","type":"invalid_request_error"}""", null, "context_length_exceeded")]
    [InlineData("""{"code":"","type":"overloaded_error"}""", null, "provider_overloaded")]
    [InlineData("""{"code":"tomorrows"}""", null, "unmapped")]
    [InlineData("{}", null, "unmapped")]
    public void Kind_SeveralGiven_TakesTheFirst(string error, string? type, string kind)
    {
        var e = Classify(error, 200);

        Assert.Equivalent(new { ErrorType = type, Kind = kind }, new { ErrorType = e.ErrorType?.Value, Kind = e.Kind.Value });
    }

    [Theory]
    [InlineData("""{"message":"words","metadata":{"raw":"other"}}""", null, "words")]
    [InlineData("""{"message":"Provider returned error","metadata":{"raw":"other"}}""", null, "other")]
    [InlineData("""{"message":" provider returned ERROR. ","metadata":{"raw":"other"}}""", null, "other")]
    [InlineData("""{"message":"Provider returned error","metadata":{"raw":{}}}""", null, "Provider returned error")]
    [InlineData("""{"message":"Provider returned error","metadata":{}}""", null, "Provider returned error")]
    [InlineData("""{"message":"Provider returned error: full","metadata":{"raw":"other"}}""", null, "Provider returned error: full")]
    [InlineData("""{"metadata":{"raw":"other"}}""", null, "other")]
    [InlineData("""{"message":" ","metadata":{"raw":"other"}}""", null, "other")]
    [InlineData("""{"message":" "}""", 503, "The service returned status 503 without a message.")]
    [InlineData("{}", 503, "The service returned status 503 without a message.")]
    [InlineData("{}", null, "The service reported an error without a message.")]
    public void Message_OfServiceAndProvider_IsTheOneThatSaysSomething(string error, int? status, string expected) => Assert.Equal(expected, Classify(error, status).Message);

    [Theory]
    [InlineData(4096, 4096)]
    [InlineData(4097, 4097)]
    [InlineData(9000, 4097)]
    public void Bounded_LongText_IsCutAndSaysSo(int length, int expected)
    {
        var bounded = ErrorClassifier.Bounded(new string('x', length));

        Assert.Equivalent(new { Bounded = expected, IsCut = length > 4096 }, new { Bounded = bounded.Length, IsCut = bounded.EndsWith('…') });
    }

    [Theory]
    [InlineData("""{"raw":"words"}""", "words")]
    [InlineData("""{"raw":{"a": 1}}""", """{"a": 1}""")]
    [InlineData("""{"raw":7}""", "7")]
    [InlineData("""{"raw":null}""", null)]
    [InlineData("{}", null)]
    public void RawProviderMessage_TextOrJson_IsAsTheProviderSaidIt(string metadata, string? expected) =>
        Assert.Equal(expected, Classify($$"""{"message":"x","metadata":{{metadata}}}""").RawProviderMessage);

    [Theory]
    [InlineData("""{"provider_name":"A"}""", "A")]
    [InlineData("""{"provider_name":" "}""", "B")]
    [InlineData("{}", "B")]
    public void ProviderName_MetadataAndChunk_TakesTheMetadata(string metadata, string expected) =>
        Assert.Equal(expected, Classify($$"""{"metadata":{{metadata}}}""", provider: "B").ProviderName);

    [Theory]
    [InlineData("""{"provider_code":"A","provider_error_code":"B"}""", "A")]
    [InlineData("""{"provider_error_code":"B"}""", "B")]
    [InlineData("""{"provider_code":1234}""", "1234")]
    [InlineData("{}", null)]
    public void ProviderCode_EitherName_IsRead(string metadata, string? expected) => Assert.Equal(expected, Classify($$"""{"metadata":{{metadata}}}""").ProviderCode);

    [Fact]
    public void Classify_EverythingElse_IsCarriedOver()
    {
        var e = Classify("""{"code":"x","metadata":{"a":1}}""");

        Assert.Equivalent(
            new { Code = "x", GenerationId = "gen-1", ResponseBody = "body", Metadata = "{\"a\":1}" },
            new { e.Code, e.GenerationId, e.ResponseBody, Metadata = e.Metadata!.Value.GetRawText() });
        Assert.Empty(e.FileAnnotations);
        Assert.Empty(e.PreviousErrors);
        Assert.Null(e.Moderation);
        Assert.Null(e.RateLimit);
    }

    [Theory]
    [InlineData("""{"limit_source":"pool"}""", "pool", null)]
    [InlineData("""{"remedy_hint":"wait"}""", null, "wait")]
    [InlineData("""{"headers":{"X-RateLimit-Limit":"5"}}""", null, null)]
    public void RateLimit_AnyWordOfOne_IsThere(string metadata, string? source, string? hint)
    {
        var limit = Classify($$"""{"metadata":{{metadata}}}""").RateLimit;

        Assert.NotNull(limit);
        Assert.Equivalent(new { LimitSource = source, RemedyHint = hint }, limit);
    }

    [Fact]
    public void RateLimit_HeadersOfResponseAndMetadata_TakesTheResponses()
    {
        var e = Classify(
            """{"metadata":{"headers":{"x-ratelimit-limit":"5","X-RateLimit-Remaining":"4","X-RateLimit-Reset":1764000009,"retry-after":3}}}""",
            429,
            ErrorHeaders.None with { Limit = 20, RetryAfter = TimeSpan.FromSeconds(1) });

        Assert.Equal(new RateLimitDetails { Limit = 20, Remaining = 4, Reset = _now.AddSeconds(9) }, e.RateLimit);
        Assert.Equal(TimeSpan.FromSeconds(1), e.RetryAfter);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    [InlineData("""{"X-RateLimit-Limit":null}""")]
    public void RateLimit_HeadersInTheMetadataThatAreNone_AreIgnored(string headers) => Assert.Null(Classify($$$"""{"metadata":{"headers":{{{headers}}}}}""").RateLimit);

    // Wire contract 4.6: availability.retry_after, the header, the end of a rate limit's window.
    [Theory]
    [InlineData(429, 5.0, 3.0, 9, 5.0)]
    [InlineData(429, null, 3.0, 9, 3.0)]
    [InlineData(429, null, null, 9, 9.0)]
    [InlineData(429, null, null, 0, null)]
    [InlineData(429, null, null, -1, null)]
    [InlineData(429, null, null, null, null)]
    [InlineData(503, null, null, 9, null)]
    [InlineData(429, -5.0, 3.0, 9, 3.0)]
    public void RetryAfter_SeveralGiven_TakesTheFirst(int status, double? availability, double? header, int? reset, double? expected)
    {
        var e = Classify(
            availability is { } seconds ? $$$"""{"availability":{"retry_after":{{{seconds}}}}}""" : "{}",
            status,
            ErrorHeaders.None with { RetryAfter = header is { } after ? TimeSpan.FromSeconds(after) : null, Reset = reset is { } end ? _now.AddSeconds(end) : null });

        Assert.Equal(expected is { } known ? TimeSpan.FromSeconds(known) : null, e.RetryAfter);
    }

    [Theory]
    [InlineData("""{"availability":{"retryable":true}}""", 400, false, true)]
    [InlineData("""{"availability":{"retryable":false}}""", 503, true, false)]
    [InlineData("""{"availability":{}}""", 400, true, true)]
    [InlineData("{}", 503, false, false)]
    [InlineData("{}", 503, null, true)]
    [InlineData("{}", 400, null, false)]
    [InlineData("""{"error_type":"server"}""", 400, null, false)]
    [InlineData("""{"error_type":"refusal"}""", 503, null, true)]
    [InlineData("""{"error_type":"server"}""", null, null, true)]
    [InlineData("""{"error_type":"refusal"}""", null, null, false)]
    [InlineData("""{"message":"limit: free-models-PER-DAY","availability":{"retryable":true}}""", 429, true, false)]
    [InlineData("""{"message":"free-models-per-min"}""", 429, null, true)]
    [InlineData("""{"message":"per-day"}""", 503, null, true)]
    [InlineData("""{"metadata":{"limit_source":"openrouter_free_tier_daily"},"availability":{"retryable":true}}""", 503, true, false)]
    [InlineData("""{"metadata":{"limit_source":"another"}}""", 429, null, true)]
    public void IsTransient_SeveralGiven_TakesTheFirst(string error, int? status, bool? shouldRetry, bool expected) =>
        Assert.Equal(expected, Classify(error, status, ErrorHeaders.None with { ShouldRetry = shouldRetry }).IsTransient);

    [Theory]
    [InlineData("""{"reasons":["a",null,5]}""", """{"Reasons":["a","5"],"Patterns":[],"FlaggedInput":null,"ProviderName":null,"ModelSlug":null}""")]
    [InlineData("""{"patterns":["p"],"provider_name":"P"}""", """{"Reasons":[],"Patterns":["p"],"FlaggedInput":null,"ProviderName":"P","ModelSlug":null}""")]
    [InlineData("""{"flagged_input":"f","model_slug":"m"}""", """{"Reasons":[],"Patterns":[],"FlaggedInput":"f","ProviderName":null,"ModelSlug":"m"}""")]
    [InlineData("""{"reasons":"a","patterns":{},"provider_name":"P","model_slug":"m"}""", "null")]
    [InlineData("[]", "null")]
    public void Moderation_AnyWordOfOne_IsThere(string metadata, string expected) =>
        Assert.Equal(expected, JsonSerializer.Serialize(Classify($$"""{"metadata":{{metadata}}}""").Moderation));

    [Theory]
    [InlineData("""{"provider":"a","provider_name":"b","code":"c","status":504,"message":"m"}""", "a", "c", 504, "m")]
    [InlineData("""{"provider_name":"b","code":502}""", "b", "502", 502, null)]
    [InlineData("""{"code":"timeout","status":"504"}""", null, "timeout", 504, null)]
    [InlineData("""{"code":503,"status":504}""", null, "503", 504, null)]
    [InlineData("""{"raw":{"message":"dug"},"message":"m"}""", null, null, null, "dug")]
    [InlineData("""{"raw":{},"message":"m"}""", null, null, null, "m")]
    [InlineData("5", null, null, null, null)]
    public void PreviousErrors_EachForm_IsRead(string error, string? provider, string? code, int? status, string? message) => Assert.Equal(
        new PreviousError { Provider = provider, Code = code, Status = status, Message = message },
        Assert.Single(Classify($$$"""{"metadata":{"previous_errors":[{{{error}}}]}}""").PreviousErrors));

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    public void PreviousErrors_NoList_IsEmpty(string errors) => Assert.Empty(Classify($$$"""{"metadata":{"previous_errors":{{{errors}}}}}""").PreviousErrors);

    [Theory]
    [InlineData(""" "words" """, "words")]
    [InlineData("5", "5")]
    [InlineData("""["words"]""", """["words"]""")]
    [InlineData("""{"message":"words"}""", "words")]
    public void Read_ErrorOfAChunkThatIsNoObject_IsItsMessage(string error, string expected) => Assert.Equal(
        expected, JsonSerializer.Deserialize<ChatCompletionChunk>($$$"""{"error":{{{error}}}}""", OpenRouterJson.Options)!.Error!.Message);
}
