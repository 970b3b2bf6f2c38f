using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing;

/// <content>What fails behind the service, and where errors hide.</content>
public static partial class FakeErrors
{
    /// <summary>Makes a failure of the service itself, whose words say nothing (500 <c>server</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ServerError() => Of(500, ErrorKind.Server, "Internal Server Error");

    /// <summary>Makes a failure that the service has no word for (500 <c>unmapped</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply Unmapped() => Of(500, ErrorKind.Unmapped, "An unexpected error occurred.");

    /// <summary>Makes a failure of a provider, typed (502 <c>provider_unavailable</c>).</summary>
    /// <param name="providerCode">The provider's own code.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ProviderUnavailable(string providerCode = "conn_reset") =>
        Of(502, ErrorKind.ProviderUnavailable, "The provider is not available.", new JsonObject { ["provider_code"] = providerCode });

    /// <summary>Makes a failure of a provider as it is mostly seen: the service says "Provider returned error", and the provider's answer stands as JSON in a text.</summary>
    /// <param name="message">The provider's words.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="status">The status.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ProviderReturnedError(string message = "upstream connect error", string provider = "DeepSeek", int status = 502)
    {
        var raw = new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "internal_error", ["param"] = null, ["code"] = "internal_error" } };
        var metadata = new JsonObject { ["raw"] = Encoding.UTF8.GetString(WireJson.Write(raw)), ["provider_name"] = provider, ["is_byok"] = false };
        return FakeReply.Error(new ApiError { Code = WireError.Code(status), Message = "Provider returned error", Metadata = WireJson.ToElement(metadata) }, status);
    }

    /// <summary>Makes a failure after several providers were tried (502, with <c>previous_errors</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ProvidersFailedInTurn() => Of(502, ErrorKind.ProviderUnavailable, "All providers failed.", new JsonObject
    {
        ["previous_errors"] = new JsonArray(
            new JsonObject { ["provider"] = "deepinfra", ["code"] = "timeout", ["status"] = 504 },
            new JsonObject { ["provider_name"] = "Novita", ["code"] = 503, ["message"] = "Provider returned error", ["raw"] = "{\"detail\":\"queue is full\"}" }),
    });

    /// <summary>Makes an overload, in the service's words (503 <c>provider_overloaded</c>).</summary>
    /// <param name="retryAfter">When to come again; unset is not said.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ProviderOverloaded(TimeSpan? retryAfter = null) => Of(503, ErrorKind.ProviderOverloaded, "The provider is overloaded.", retryAfter: retryAfter);

    /// <summary>Makes an overload with the provider's own status (529).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ProviderOverCapacity() => Of(529, ErrorKind.ProviderOverloaded, "The provider is over capacity.");

    /// <summary>Makes a provider that takes too long (504 <c>timeout</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ProviderTimeout() => Of(504, ErrorKind.Timeout, "The provider took too long.");

    /// <summary>Makes a failure after a file was parsed, which hands the parsed file back (502, with <c>file_annotations</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply FileParsedThenFailed() => Of(502, ErrorKind.ProviderUnavailable, "The provider is not available.", new JsonObject
    {
        ["file_annotations"] = new JsonArray(new JsonObject
        {
            ["type"] = "file",
            ["file"] = new JsonObject { ["hash"] = "9f2c", ["name"] = "spec.pdf", ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = "Page one." }) },
        }),
    });

    /// <summary>Makes the page that the network in front of the service shows when the service takes too long (524, HTML).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EdgeTimeout() => Page(524, "A timeout occurred");

    /// <summary>Makes the page that the network in front of the service shows when it cannot reach it (502, HTML).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EdgeBadGateway() => Page(502, "Bad gateway");

    /// <summary>Makes an error without a body (503).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EmptyBody() => FakeReply.Bytes(ReadOnlyMemory<byte>.Empty, "application/json", 503);

    /// <summary>Makes an error that is all of a successful response's body, streamed or not (200).</summary>
    /// <param name="code">The code of the error.</param>
    /// <param name="message">The service's words.</param>
    /// <returns>The reply.</returns>
    public static FakeReply InsideSuccess(int code = 502, string message = "Provider returned nothing usable") =>
        FakeReply.Error(WireError.Of(code, message, ErrorKind.ProviderUnavailable), 200);

    /// <summary>Makes an answer that broke off, with the error in the choice beside what was written (200, <c>finish_reason: "error"</c>).</summary>
    /// <param name="text">What was written.</param>
    /// <returns>The reply.</returns>
    public static FakeReply InsideChoice(string text = "The answer is") => FakeReply.Completion(new ChatCompletion
    {
        Choices = [new ChatChoice { Message = new AssistantMessage(text), FinishReason = FinishReason.Error, Error = WireError.Of(502, "The provider broke off", ErrorKind.ProviderUnavailable) }],
    });

    /// <summary>Makes an error beside an empty list of choices (200).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply WithoutChoices()
    {
        var error = WireError.Of(429, "Slow down", ErrorKind.RateLimitExceeded);
        return FakeReply.Either(
            FakeReply.Completion(new ChatCompletion { Error = error, Usage = new Usage() }),
            FakeReply.Stream(stream => stream.KeepAlive().Error(error, StreamErrorShape.WithoutChoices)));
    }

    /// <summary>Makes a stream that breaks off with an error; a request that asks for no stream gets what the stream comes to.</summary>
    /// <param name="text">What was written before.</param>
    /// <param name="shape">The form that the error stands in.</param>
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
