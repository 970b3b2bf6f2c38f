using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing;

/// <content>Errors of providers, and errors inside successful responses.</content>
public static partial class FakeErrors
{
    /// <summary>Creates the error for a failure of the service itself, with an uninformative message (500 <c>server</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ServerError() => Of(500, ErrorKind.Server, "Internal Server Error");

    /// <summary>Creates the error for a failure without a specific error type (500 <c>unmapped</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply Unmapped() => Of(500, ErrorKind.Unmapped, "An unexpected error occurred.");

    /// <summary>Creates the typed error for a failure of a provider (502 <c>provider_unavailable</c>).</summary>
    /// <param name="providerCode">The provider's error code.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ProviderUnavailable(string providerCode = "conn_reset") =>
        Of(502, ErrorKind.ProviderUnavailable, "The provider is not available.", new JsonObject { ["provider_code"] = providerCode });

    /// <summary>
    /// Creates the most common form of a provider's error: the message is "Provider returned error", and the provider's response is JSON in a
    /// string.
    /// </summary>
    /// <param name="message">The provider's message.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="status">The status.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ProviderReturnedError(string message = "upstream connect error", string provider = "DeepSeek", int status = 502)
    {
        var raw = new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "internal_error", ["param"] = null, ["code"] = "internal_error" } };
        var metadata = new JsonObject { ["raw"] = Encoding.UTF8.GetString(WireJson.Write(raw)), ["provider_name"] = provider, ["is_byok"] = false };
        return FakeReply.Error(new ApiError { Code = WireError.Code(status), Message = "Provider returned error", Metadata = WireJson.ToElement(metadata) }, status);
    }

    /// <summary>Creates the error for a failure of several providers in turn (502, with <c>previous_errors</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ProvidersFailedInTurn() => Of(502, ErrorKind.ProviderUnavailable, "All providers failed.", new JsonObject
    {
        ["previous_errors"] = new JsonArray(
            new JsonObject { ["provider"] = "deepinfra", ["code"] = "timeout", ["status"] = 504 },
            new JsonObject { ["provider_name"] = "Novita", ["code"] = 503, ["message"] = "Provider returned error", ["raw"] = "{\"detail\":\"queue is full\"}" }),
    });

    /// <summary>Creates the service's error for an overloaded provider (503 <c>provider_overloaded</c>).</summary>
    /// <param name="retryAfter">The delay before a retry; not sent if omitted.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ProviderOverloaded(TimeSpan? retryAfter = null) => Of(503, ErrorKind.ProviderOverloaded, "The provider is overloaded.", retryAfter: retryAfter);

    /// <summary>Creates the error for an overloaded provider with the provider's own status (529).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ProviderOverCapacity() => Of(529, ErrorKind.ProviderOverloaded, "The provider is over capacity.");

    /// <summary>Creates the error for a provider that timed out (504 <c>timeout</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ProviderTimeout() => Of(504, ErrorKind.Timeout, "The provider took too long.");

    /// <summary>Creates the error for a failure after a file was parsed, which returns the parsed file (502, with <c>file_annotations</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply FileParsedThenFailed() => Of(502, ErrorKind.ProviderUnavailable, "The provider is not available.", new JsonObject
    {
        ["file_annotations"] = new JsonArray(new JsonObject
        {
            ["type"] = "file",
            ["file"] = new JsonObject { ["hash"] = "9f2c", ["name"] = "spec.pdf", ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = "Page one." }) },
        }),
    });

    /// <summary>Creates the HTML page that the edge network returns when the service times out (524).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EdgeTimeout() => Page(524, "A timeout occurred");

    /// <summary>Creates the HTML page that the edge network returns when the service is unreachable (502).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EdgeBadGateway() => Page(502, "Bad gateway");

    /// <summary>Creates an error without a body (503).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EmptyBody() => FakeReply.Bytes(ReadOnlyMemory<byte>.Empty, "application/json", 503);

    /// <summary>Creates an error that is the whole body of a successful response, streaming or not (200).</summary>
    /// <param name="code">The error code.</param>
    /// <param name="message">The error message.</param>
    /// <returns>The reply.</returns>
    public static FakeReply InsideSuccess(int code = 502, string message = "Provider returned nothing usable") =>
        FakeReply.Error(WireError.Of(code, message, ErrorKind.ProviderUnavailable), 200);

    /// <summary>
    /// Creates an interrupted completion, with the error in the choice beside the partial text (200, <c>finish_reason: "error"</c>).
    /// </summary>
    /// <param name="text">The partial text.</param>
    /// <returns>The reply.</returns>
    public static FakeReply InsideChoice(string text = "The answer is") => FakeReply.Completion(new ChatCompletion
    {
        Choices = [new ChatChoice { Message = new AssistantMessage(text), FinishReason = FinishReason.Error, Error = WireError.Of(502, "The provider broke off", ErrorKind.ProviderUnavailable) }],
    });

    /// <summary>Creates an error beside an empty list of choices (200).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply WithoutChoices()
    {
        var error = WireError.Of(429, "Slow down", ErrorKind.RateLimitExceeded);
        return FakeReply.Either(
            FakeReply.Completion(new ChatCompletion { Error = error, Usage = new Usage() }),
            FakeReply.Stream(stream => stream.KeepAlive().Error(error, StreamErrorShape.WithoutChoices)));
    }

    /// <summary>Creates a stream that an error interrupts. A non-streaming request gets the equivalent completion.</summary>
    /// <param name="text">The partial text before the error.</param>
    /// <param name="shape">The form of the error.</param>
    /// <returns>The reply.</returns>
    public static FakeReply MidStream(string text = "The answer is", StreamErrorShape shape = StreamErrorShape.BesideChoice) =>
        FakeReply.Stream(stream => stream.Text(text).Error(WireError.Of(502, "Provider disconnected", ErrorKind.ProviderUnavailable), shape));

    private static FakeReply Page(int status, string title) => FakeReply.Bytes(
        Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html><html><head><title>openrouter.ai | {status}: {title}</title></head><body><h1>{title}</h1></body></html>")),
        "text/html; charset=UTF-8",
        status);
}
