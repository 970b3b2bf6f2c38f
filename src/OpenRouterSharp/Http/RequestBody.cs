using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Http;

/// <summary>Represents the body of a request, which creates the content of each attempt.</summary>
internal abstract class RequestBody
{
    /// <summary>Gets a value indicating whether another attempt can send the body again.</summary>
    internal virtual bool CanBeSentAgain => true;

    /// <summary>
    /// Gets a value indicating whether to wait for <c>100 Continue</c> before sending the body, so that an early error saves the upload.
    /// </summary>
    internal virtual bool ExpectsContinue => false;

    /// <summary>Gets the secret that stands in the body, which no exception shows.</summary>
    internal virtual string? Secret => null;

    /// <summary>Gets the exception of the body's own source, which reaches the caller as it is.</summary>
    internal virtual Exception? SourceFailure => null;

    /// <summary>Creates the content of an attempt.</summary>
    /// <param name="timer">The timer of the attempt.</param>
    /// <param name="deadline">The deadline of the call.</param>
    internal abstract HttpContent CreateContent(AttemptTimer timer, CallDeadline deadline);
}
