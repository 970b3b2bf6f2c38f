using OpenRouterSharp.Http;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>
/// A body of any size, which is written to the socket as it is made. While it is sent, the silence between two writes is what is limited, not the
/// time in all. A source that cannot be read again is sent once.
/// </summary>
internal abstract class UploadBody : RequestBody
{
    private int _sent;
    private Exception? _sourceFailure;

    internal override bool CanBeSentAgain => _sent == 0 || IsRepeatable;

    internal override bool ExpectsContinue => true;

    internal override Exception? SourceFailure => _sourceFailure;

    /// <summary>Gets the media type.</summary>
    internal abstract string MediaType { get; }

    /// <summary>Gets the length in bytes; <see langword="null"/> where it is not known.</summary>
    internal abstract long? Length { get; }

    /// <summary>Gets a value indicating whether the source can be read more than once.</summary>
    protected abstract bool IsRepeatable { get; }

    internal override HttpContent CreateContent(AttemptTimer timer, CallDeadline deadline) => new UploadContent(this, timer, deadline);

    /// <summary>Writes the whole body.</summary>
    internal abstract Task WriteAsync(UploadStream target, CancellationToken cancellationToken);

    /// <summary>Notes that the body's source is being read.</summary>
    internal void NoteSending() => _sent++;

    /// <summary>Notes what the source itself threw.</summary>
    internal void NoteFailure(Exception e) => _sourceFailure = e;
}
