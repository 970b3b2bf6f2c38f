using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Http;

/// <summary>The body of a request: makes the content of each attempt.</summary>
internal abstract class RequestBody
{
    /// <summary>Gets a value indicating whether a further attempt can send the body too.</summary>
    internal virtual bool CanBeSentAgain => true;

    /// <summary>Gets a value indicating whether to wait for the server's leave before the body is sent: an error then costs no upload.</summary>
    internal virtual bool ExpectsContinue => false;

    /// <summary>Gets the secret that stands in the body, which no exception shows.</summary>
    internal virtual string? Secret => null;

    /// <summary>Gets the exception of the body's own source, which reaches the caller as it is.</summary>
    internal virtual Exception? SourceFailure => null;

    /// <summary>Makes the content of an attempt.</summary>
    /// <param name="timer">The attempt's timer.</param>
    /// <param name="deadline">The end of the call.</param>
    internal abstract HttpContent CreateContent(AttemptTimer timer, CallDeadline deadline);
}
