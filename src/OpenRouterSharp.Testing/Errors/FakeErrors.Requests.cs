using System.Globalization;

namespace OpenRouterSharp.Testing;

/// <content>What is wrong with the request.</content>
public static partial class FakeErrors
{
    /// <summary>Makes a refusal of a parameter that is missing or wrong (400 <c>invalid_request</c>).</summary>
    /// <param name="message">The service's words.</param>
    /// <returns>The reply.</returns>
    public static FakeReply InvalidRequest(string message = "Input required: specify \"prompt\" or \"messages\"") => Of(400, ErrorKind.InvalidRequest, message);

    /// <summary>Makes a refusal of the messages (400 <c>invalid_prompt</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply InvalidPrompt() => Of(400, ErrorKind.InvalidPrompt, "The prompt cannot be used with this model.");

    /// <summary>Makes a refusal of a conversation that is too long for the model (400 <c>context_length_exceeded</c>).</summary>
    /// <param name="limit">How many tokens the model takes.</param>
    /// <param name="requested">How many the request asks for.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ContextLengthExceeded(long limit = 163_840, long requested = 170_512) => Of(
        400,
        ErrorKind.ContextLengthExceeded,
        string.Create(CultureInfo.InvariantCulture, $"This endpoint's maximum context length is {limit} tokens. However, you requested about {requested} tokens."));

    /// <summary>Makes a refusal of an output limit above the model's own (400 <c>max_tokens_exceeded</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply MaxTokensExceeded() => Of(400, ErrorKind.MaxTokensExceeded, "max_tokens is larger than this model's maximum output.");

    /// <summary>Makes a refusal of prompt and output together (400 <c>token_limit_exceeded</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply TokenLimitExceeded() => Of(400, ErrorKind.TokenLimitExceeded, "Prompt and output together exceed the token limit.");

    /// <summary>Makes a refusal of a text that is too long (400 <c>string_too_long</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply StringTooLong() => Of(400, ErrorKind.StringTooLong, "A string in the request is longer than allowed.");

    /// <summary>Makes a refusal by a provider's content policy (400 <c>content_policy_violation</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ContentPolicyViolation() => Of(400, ErrorKind.ContentPolicyViolation, "The request was rejected by the provider's content policy.");

    /// <summary>Makes a model's refusal to answer (400 <c>refusal</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply Refusal() => Of(400, ErrorKind.Refusal, "The model refused to answer.");

    /// <summary>Makes a refusal of something that is no image (400 <c>invalid_image</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply InvalidImage() => Of(400, ErrorKind.InvalidImage, "The image cannot be decoded.");

    /// <summary>Makes a refusal of an image that is too large (400 <c>image_too_large</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ImageTooLarge() => Of(400, ErrorKind.ImageTooLarge, "The image is larger than the provider allows.");

    /// <summary>Makes a refusal of an image that is too small (400 <c>image_too_small</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ImageTooSmall() => Of(400, ErrorKind.ImageTooSmall, "The image is smaller than the provider allows.");

    /// <summary>Makes a refusal of an image's format (400 <c>unsupported_image_format</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UnsupportedImageFormat() => Of(400, ErrorKind.UnsupportedImageFormat, "Images of this format are not supported.");

    /// <summary>Makes a refusal of an image whose address gave none (400 <c>image_download_failed</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ImageDownloadFailed() => Of(400, ErrorKind.ImageDownloadFailed, "The image could not be downloaded.");

    /// <summary>Makes a refusal of an image that is not there (404 <c>image_not_found</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ImageNotFound() => Of(404, ErrorKind.ImageNotFound, "There is no image at this address.");

    /// <summary>Makes R1's refusal to have its reasoning switched off (400).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningIsMandatory() => Of(400, ErrorKind.InvalidRequest, "Reasoning is mandatory for this endpoint and cannot be disabled.");

    /// <summary>Makes a refusal of <c>reasoning</c> together with <c>reasoning_effort</c> (400).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningGivenTwice() => Of(400, ErrorKind.InvalidRequest, "Only one of \"reasoning\" and \"reasoning_effort\" may be provided");

    /// <summary>Makes the answer to a request for something that does not exist (404 <c>not_found</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply NotFound() => Of(404, ErrorKind.NotFound, "Not found.");

    /// <summary>Makes the answer to a request that took too long (408).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply RequestTimeout() => FakeReply.Error(408, "Your request timed out.");

    /// <summary>Makes a refusal because something that the request builds on has changed (412 <c>precondition_failed</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply PreconditionFailed() => Of(412, ErrorKind.PreconditionFailed, "A precondition of the request does not hold.");

    /// <summary>Makes a refusal of a body that is too large (413 <c>payload_too_large</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply PayloadTooLarge() => Of(413, ErrorKind.PayloadTooLarge, "The request is too large.");

    /// <summary>Makes a refusal of a request that is well formed and makes no sense (422 <c>unprocessable</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply Unprocessable() => Of(422, ErrorKind.Unprocessable, "The request cannot be processed.");
}
