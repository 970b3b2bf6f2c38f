using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents the kind of an error: the service's <c>error_type</c> if given, otherwise the kind that follows from the status, or a kind
/// for failures on the client's side. Any value is allowed; known values are static properties.
/// </summary>
/// <param name="Value">The value.</param>
[JsonConverter(typeof(OpenValueConverter<ErrorKind>))]
public readonly record struct ErrorKind(string Value) : IOpenValue<ErrorKind>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the kind for a prompt that exceeds the model's context length (400).</summary>
    public static ErrorKind ContextLengthExceeded { get; } = new("context_length_exceeded");

    /// <summary>Gets the kind for an output limit that exceeds the model's maximum (400).</summary>
    public static ErrorKind MaxTokensExceeded { get; } = new("max_tokens_exceeded");

    /// <summary>Gets the kind for a request that exceeds a token limit (400).</summary>
    public static ErrorKind TokenLimitExceeded { get; } = new("token_limit_exceeded");

    /// <summary>Gets the kind for a string that is too long (400).</summary>
    public static ErrorKind StringTooLong { get; } = new("string_too_long");

    /// <summary>Gets the kind for a missing or malformed parameter (400).</summary>
    public static ErrorKind InvalidRequest { get; } = new("invalid_request");

    /// <summary>Gets the kind for a prompt that the provider rejects (400).</summary>
    public static ErrorKind InvalidPrompt { get; } = new("invalid_prompt");

    /// <summary>Gets the kind for a content policy violation (400).</summary>
    public static ErrorKind ContentPolicyViolation { get; } = new("content_policy_violation");

    /// <summary>Gets the kind for a refusal by the model: of the request (400), or of structured output, in its response.</summary>
    public static ErrorKind Refusal { get; } = new("refusal");

    /// <summary>Gets the kind for an unreadable image (400).</summary>
    public static ErrorKind InvalidImage { get; } = new("invalid_image");

    /// <summary>Gets the kind for an image with too many bytes or pixels (400).</summary>
    public static ErrorKind ImageTooLarge { get; } = new("image_too_large");

    /// <summary>Gets the kind for an image with too few pixels (400).</summary>
    public static ErrorKind ImageTooSmall { get; } = new("image_too_small");

    /// <summary>Gets the kind for an image format that the model does not support (400).</summary>
    public static ErrorKind UnsupportedImageFormat { get; } = new("unsupported_image_format");

    /// <summary>Gets the kind for an image URL that could not be fetched (400).</summary>
    public static ErrorKind ImageDownloadFailed { get; } = new("image_download_failed");

    /// <summary>Gets the kind for an image URL that does not exist (404).</summary>
    public static ErrorKind ImageNotFound { get; } = new("image_not_found");

    /// <summary>Gets the kind for a missing, invalid or disabled API key (401).</summary>
    public static ErrorKind Authentication { get; } = new("authentication");

    /// <summary>Gets the kind for an account or API key with insufficient credits (402).</summary>
    public static ErrorKind PaymentRequired { get; } = new("payment_required");

    /// <summary>Gets the kind for a missing permission, a guardrail, a moderation flag or a blocked region (403).</summary>
    public static ErrorKind PermissionDenied { get; } = new("permission_denied");

    /// <summary>Gets the kind for a model, or for routing and privacy constraints, that no endpoint matches (404).</summary>
    public static ErrorKind NotFound { get; } = new("not_found");

    /// <summary>Gets the kind for a failed precondition (412).</summary>
    public static ErrorKind PreconditionFailed { get; } = new("precondition_failed");

    /// <summary>Gets the kind for a request body that is too large (413).</summary>
    public static ErrorKind PayloadTooLarge { get; } = new("payload_too_large");

    /// <summary>Gets the kind for a well-formed but semantically invalid request (422).</summary>
    public static ErrorKind Unprocessable { get; } = new("unprocessable");

    /// <summary>Gets the kind for an exceeded rate limit of the platform or of a provider (429).</summary>
    public static ErrorKind RateLimitExceeded { get; } = new("rate_limit_exceeded");

    /// <summary>Gets the kind for an internal failure of the service (500).</summary>
    public static ErrorKind Server { get; } = new("server");

    /// <summary>Gets the kind for an error that the service could not classify (500) or that has neither a type nor a status.</summary>
    public static ErrorKind Unmapped { get; } = new("unmapped");

    /// <summary>Gets the kind for a provider that is down or returned an invalid response (502).</summary>
    public static ErrorKind ProviderUnavailable { get; } = new("provider_unavailable");

    /// <summary>Gets the kind for a provider without remaining capacity (503, 529).</summary>
    public static ErrorKind ProviderOverloaded { get; } = new("provider_overloaded");

    /// <summary>Gets the kind for a timeout of the service (408, 504, 524) or of this client's <see cref="TimeoutOptions"/>.</summary>
    public static ErrorKind Timeout { get; } = new("timeout");

    /// <summary>Gets the kind for a connection that failed or was closed before a response began. Client side.</summary>
    public static ErrorKind Connection { get; } = new("connection");

    /// <summary>Gets the kind for a stream or body that ended prematurely. Client side.</summary>
    public static ErrorKind StreamInterrupted { get; } = new("stream_interrupted");

    /// <summary>Gets the kind for a malformed response that violates the service's contract. Client side.</summary>
    public static ErrorKind InvalidResponse { get; } = new("invalid_response");

    /// <summary>Gets the kind for a successful status with an empty response. Client side.</summary>
    public static ErrorKind EmptyResponse { get; } = new("empty_response");

    /// <summary>Gets the kind for a call rejected by a strategy of the client's resilience pipeline, such as an open circuit. Client side.</summary>
    public static ErrorKind Rejected { get; } = new("rejected");

    /// <summary>Gets the kind for structured output that the output limit cut off. Client side.</summary>
    public static ErrorKind OutputTruncated { get; } = new("output_truncated");

    /// <summary>Gets the kind for structured output that is not JSON of the requested type. Client side.</summary>
    public static ErrorKind InvalidOutput { get; } = new("invalid_output");

    /// <summary>Gets the kind for a call that a budget of the client refused before anything was sent. Client side.</summary>
    public static ErrorKind BudgetExceeded { get; } = new("budget_exceeded");

    /// <summary>Gets the value; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to an <see cref="ErrorKind"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ErrorKind(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ErrorKind IOpenValue<ErrorKind>.Create(string value) => new(value);
}
