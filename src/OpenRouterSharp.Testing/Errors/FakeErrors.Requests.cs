using System.Globalization;

namespace OpenRouterSharp.Testing;

/// <content>Errors of invalid requests.</content>
public static partial class FakeErrors
{
    /// <summary>Creates the error for a missing or invalid parameter (400 <c>invalid_request</c>).</summary>
    /// <param name="message">The error message.</param>
    /// <returns>The reply.</returns>
    public static FakeReply InvalidRequest(string message = "Input required: specify \"prompt\" or \"messages\"") => Of(400, ErrorKind.InvalidRequest, message);

    /// <summary>Creates the error for invalid messages (400 <c>invalid_prompt</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply InvalidPrompt() => Of(400, ErrorKind.InvalidPrompt, "The prompt cannot be used with this model.");

    /// <summary>Creates the error for a conversation that exceeds the model's context length (400 <c>context_length_exceeded</c>).</summary>
    /// <param name="limit">The context length of the model, in tokens.</param>
    /// <param name="requested">The number of tokens that the request asks for.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ContextLengthExceeded(long limit = 163_840, long requested = 170_512) => Of(
        400,
        ErrorKind.ContextLengthExceeded,
        string.Create(CultureInfo.InvariantCulture, $"This endpoint's maximum context length is {limit} tokens. However, you requested about {requested} tokens."));

    /// <summary>Creates the error for an output limit above the model's own (400 <c>max_tokens_exceeded</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply MaxTokensExceeded() => Of(400, ErrorKind.MaxTokensExceeded, "max_tokens is larger than this model's maximum output.");

    /// <summary>Creates the error for a prompt and output that together exceed the token limit (400 <c>token_limit_exceeded</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply TokenLimitExceeded() => Of(400, ErrorKind.TokenLimitExceeded, "Prompt and output together exceed the token limit.");

    /// <summary>Creates the error for a string that is too long (400 <c>string_too_long</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply StringTooLong() => Of(400, ErrorKind.StringTooLong, "A string in the request is longer than allowed.");

    /// <summary>Creates the error for a violation of a provider's content policy (400 <c>content_policy_violation</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ContentPolicyViolation() => Of(400, ErrorKind.ContentPolicyViolation, "The request was rejected by the provider's content policy.");

    /// <summary>Creates the error for a model that refuses to answer (400 <c>refusal</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply Refusal() => Of(400, ErrorKind.Refusal, "The model refused to answer.");

    /// <summary>Creates the error for an image that cannot be decoded (400 <c>invalid_image</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply InvalidImage() => Of(400, ErrorKind.InvalidImage, "The image cannot be decoded.");

    /// <summary>Creates the error for an image that is too large (400 <c>image_too_large</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ImageTooLarge() => Of(400, ErrorKind.ImageTooLarge, "The image is larger than the provider allows.");

    /// <summary>Creates the error for an image that is too small (400 <c>image_too_small</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ImageTooSmall() => Of(400, ErrorKind.ImageTooSmall, "The image is smaller than the provider allows.");

    /// <summary>Creates the error for an unsupported image format (400 <c>unsupported_image_format</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UnsupportedImageFormat() => Of(400, ErrorKind.UnsupportedImageFormat, "Images of this format are not supported.");

    /// <summary>Creates the error for an image that cannot be downloaded from its URL (400 <c>image_download_failed</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ImageDownloadFailed() => Of(400, ErrorKind.ImageDownloadFailed, "The image could not be downloaded.");

    /// <summary>Creates the error for an image that does not exist (404 <c>image_not_found</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ImageNotFound() => Of(404, ErrorKind.ImageNotFound, "There is no image at this address.");

    /// <summary>Creates R1's error for disabling its reasoning (400).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningIsMandatory() => Of(400, ErrorKind.InvalidRequest, "Reasoning is mandatory for this endpoint and cannot be disabled.");

    /// <summary>Creates the error for using both <c>reasoning</c> and <c>reasoning_effort</c> (400).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningGivenTwice() => Of(400, ErrorKind.InvalidRequest, "Only one of \"reasoning\" and \"reasoning_effort\" may be provided");

    /// <summary>Creates the error for a resource that does not exist (404 <c>not_found</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply NotFound() => Of(404, ErrorKind.NotFound, "Not found.");

    /// <summary>Creates the error for a request that timed out (408).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply RequestTimeout() => FakeReply.Error(408, "Your request timed out.");

    /// <summary>Creates the error for a failed precondition (412 <c>precondition_failed</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply PreconditionFailed() => Of(412, ErrorKind.PreconditionFailed, "A precondition of the request does not hold.");

    /// <summary>Creates the error for a request body that is too large (413 <c>payload_too_large</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply PayloadTooLarge() => Of(413, ErrorKind.PayloadTooLarge, "The request is too large.");

    /// <summary>Creates the error for a well-formed request that cannot be processed (422 <c>unprocessable</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply Unprocessable() => Of(422, ErrorKind.Unprocessable, "The request cannot be processed.");
}
