using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents what went wrong: the service's own <c>error_type</c> where it gives one, else the word that the status stands for, else one of the
/// words for what happens on the client's side. Any word is legal; the known ones are named.
/// </summary>
/// <param name="Value">The word.</param>
[JsonConverter(typeof(OpenValueConverter<ErrorKind>))]
public readonly record struct ErrorKind(string Value) : IOpenValue<ErrorKind>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the kind of a prompt longer than the model's context (400).</summary>
    public static ErrorKind ContextLengthExceeded { get; } = new("context_length_exceeded");

    /// <summary>Gets the kind of an output limit beyond the model's (400).</summary>
    public static ErrorKind MaxTokensExceeded { get; } = new("max_tokens_exceeded");

    /// <summary>Gets the kind of a request beyond a token limit (400).</summary>
    public static ErrorKind TokenLimitExceeded { get; } = new("token_limit_exceeded");

    /// <summary>Gets the kind of a string that is too long (400).</summary>
    public static ErrorKind StringTooLong { get; } = new("string_too_long");

    /// <summary>Gets the kind of a missing or malformed parameter (400).</summary>
    public static ErrorKind InvalidRequest { get; } = new("invalid_request");

    /// <summary>Gets the kind of a prompt that the provider refuses to read (400).</summary>
    public static ErrorKind InvalidPrompt { get; } = new("invalid_prompt");

    /// <summary>Gets the kind of a violated content policy (400).</summary>
    public static ErrorKind ContentPolicyViolation { get; } = new("content_policy_violation");

    /// <summary>Gets the kind of a refusal by the model (400).</summary>
    public static ErrorKind Refusal { get; } = new("refusal");

    /// <summary>Gets the kind of an image that cannot be read (400).</summary>
    public static ErrorKind InvalidImage { get; } = new("invalid_image");

    /// <summary>Gets the kind of an image with too many bytes or pixels (400).</summary>
    public static ErrorKind ImageTooLarge { get; } = new("image_too_large");

    /// <summary>Gets the kind of an image with too few pixels (400).</summary>
    public static ErrorKind ImageTooSmall { get; } = new("image_too_small");

    /// <summary>Gets the kind of an image in a format that the model does not read (400).</summary>
    public static ErrorKind UnsupportedImageFormat { get; } = new("unsupported_image_format");

    /// <summary>Gets the kind of an image URL that could not be fetched (400).</summary>
    public static ErrorKind ImageDownloadFailed { get; } = new("image_download_failed");

    /// <summary>Gets the kind of an image URL that leads nowhere (404).</summary>
    public static ErrorKind ImageNotFound { get; } = new("image_not_found");

    /// <summary>Gets the kind of a missing, invalid or disabled key (401).</summary>
    public static ErrorKind Authentication { get; } = new("authentication");

    /// <summary>Gets the kind of an account or key without enough credit (402).</summary>
    public static ErrorKind PaymentRequired { get; } = new("payment_required");

    /// <summary>Gets the kind of a missing permission, a guardrail, a moderation flag or a closed region (403).</summary>
    public static ErrorKind PermissionDenied { get; } = new("permission_denied");

    /// <summary>Gets the kind of a model, or of routing and privacy constraints, that no endpoint meets (404).</summary>
    public static ErrorKind NotFound { get; } = new("not_found");

    /// <summary>Gets the kind of a failed precondition (412).</summary>
    public static ErrorKind PreconditionFailed { get; } = new("precondition_failed");

    /// <summary>Gets the kind of a request body that is too large (413).</summary>
    public static ErrorKind PayloadTooLarge { get; } = new("payload_too_large");

    /// <summary>Gets the kind of a request that is well-formed and makes no sense (422).</summary>
    public static ErrorKind Unprocessable { get; } = new("unprocessable");

    /// <summary>Gets the kind of a rate limit, the platform's or the providers' (429).</summary>
    public static ErrorKind RateLimitExceeded { get; } = new("rate_limit_exceeded");

    /// <summary>Gets the kind of a failure inside the service (500).</summary>
    public static ErrorKind Server { get; } = new("server");

    /// <summary>Gets the kind of an error that the service could not classify (500), or gave neither type nor status for.</summary>
    public static ErrorKind Unmapped { get; } = new("unmapped");

    /// <summary>Gets the kind of a provider that is down or gave no usable answer (502).</summary>
    public static ErrorKind ProviderUnavailable { get; } = new("provider_unavailable");

    /// <summary>Gets the kind of a provider with no capacity left (503, 529).</summary>
    public static ErrorKind ProviderOverloaded { get; } = new("provider_overloaded");

    /// <summary>Gets the kind of time that ran out: at the service (408, 504, 524), or one of this client's <see cref="TimeoutOptions"/>.</summary>
    public static ErrorKind Timeout { get; } = new("timeout");

    /// <summary>Gets the kind of a connection that could not be made, or broke before an answer began. Client side.</summary>
    public static ErrorKind Connection { get; } = new("connection");

    /// <summary>Gets the kind of a stream or body that broke off before its end. Client side.</summary>
    public static ErrorKind StreamInterrupted { get; } = new("stream_interrupted");

    /// <summary>Gets the kind of an answer that is not what the service's contract says. Client side.</summary>
    public static ErrorKind InvalidResponse { get; } = new("invalid_response");

    /// <summary>Gets the kind of a successful status with nothing in it. Client side.</summary>
    public static ErrorKind EmptyResponse { get; } = new("empty_response");

    /// <summary>Gets the kind of a call that a strategy of the client's own pipeline refused, for instance an open circuit. Client side.</summary>
    public static ErrorKind Rejected { get; } = new("rejected");

    /// <summary>Gets the word; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a kind of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator ErrorKind(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ErrorKind IOpenValue<ErrorKind>.Create(string value) => new(value);
}
