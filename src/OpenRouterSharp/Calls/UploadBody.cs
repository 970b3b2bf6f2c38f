using OpenRouterSharp.Http;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>
/// Represents a body of any size, written to the connection as it is produced. During the upload, the time between two writes is limited, not the
/// total time. If its source cannot be read again, the body is sent only once.
/// </summary>
internal abstract class UploadBody : RequestBody
{
    private bool _isSent;
    private Exception? _sourceFailure;

    internal override bool CanBeSentAgain => !_isSent || IsRepeatable;

    internal override bool ExpectsContinue => true;

    internal override Exception? SourceFailure => _sourceFailure;

    /// <summary>Gets the media type.</summary>
    internal abstract string MediaType { get; }

    /// <summary>Gets the length in bytes; <see langword="null"/> if it is unknown.</summary>
    internal abstract long? Length { get; }

    /// <summary>Gets a value indicating whether the source can be read more than once.</summary>
    protected abstract bool IsRepeatable { get; }

    internal override HttpContent CreateContent(AttemptTimer timer, CallDeadline deadline) => new UploadContent(this, timer, deadline);

    /// <summary>Writes the whole body.</summary>
    internal abstract Task WriteAsync(UploadStream target, CancellationToken cancellationToken);

    /// <summary>Records that the source is being read.</summary>
    internal void NoteSending() => _isSent = true;

    /// <summary>Records an exception that the source threw.</summary>
    internal void NoteFailure(Exception e) => _sourceFailure = e;
}
