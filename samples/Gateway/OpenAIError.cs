using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp;

namespace Gateway;

/// <summary>An error in the shape that OpenAI's clients read: <c>{"error":{"message","type","param","code"}}</c>.</summary>
internal sealed record OpenAIError([property: JsonIgnore] int Status, string Message, string Type, string? Code = null, string? Param = null)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <summary>Gets the time after which the request may succeed.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }

    internal static OpenAIError WrongKey { get; } = new(StatusCodes.Status401Unauthorized, "The API key is not one of this gateway's.", "invalid_request_error", "invalid_api_key");

    internal static OpenAIError TooMany(int limit, TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, string.Create(CultureInfo.InvariantCulture, $"The key is limited to {limit} requests per minute."), "requests", "rate_limit_exceeded")
        {
            RetryAfter = retryAfter,
        };

    internal static OpenAIError OutOfBudget(decimal limit) =>
        new(StatusCodes.Status429TooManyRequests, string.Create(CultureInfo.InvariantCulture, $"The key is limited to ${limit:0.00} per day."), "insufficient_quota", "insufficient_quota");

    internal static OpenAIError BadRequest(string message, string? param = null) => new(StatusCodes.Status400BadRequest, message, "invalid_request_error", Param: param);

    internal static OpenAIError NoModel(string? model) =>
        new(StatusCodes.Status404NotFound, $"The model '{model}' is not offered by this gateway.", "invalid_request_error", "model_not_found", "model");

    /// <summary>Translates a failure of OpenRouter's. What concerns the gateway's own key and credit is not the caller's fault, and not its business.</summary>
    internal static OpenAIError Of(OpenRouterException e) => e.StatusCode switch
    {
        400 or 404 or 413 or 422 => new(e.StatusCode.Value, e.Message, "invalid_request_error", e.Kind.Value),
        429 => new(e.StatusCode.Value, e.Message, "requests", "rate_limit_exceeded") { RetryAfter = e.RetryAfter },
        401 or 402 or 403 => new(StatusCodes.Status502BadGateway, "The gateway cannot reach its provider.", "api_error", "upstream_refused"),
        _ => new(e.Kind == ErrorKind.Timeout ? StatusCodes.Status504GatewayTimeout : StatusCodes.Status502BadGateway, e.Message, "api_error", e.Kind.Value) { RetryAfter = e.RetryAfter },
    };

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(new { error = this }, _json);

    internal async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        response.ContentType = "application/json";
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await response.Body.WriteAsync(ToJson(), cancellationToken);
    }
}
