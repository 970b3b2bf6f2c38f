namespace OpenRouterSharp.Calls;

/// <summary>Represents a body that a delegate writes directly to the connection, without buffering it as a whole.</summary>
/// <param name="write">Writes the body.</param>
/// <param name="mediaType">The media type.</param>
/// <param name="isRepeatable"><see langword="true"/> if the delegate can write the body again; otherwise, <see langword="false"/>.</param>
/// <param name="length">The length in bytes; <see langword="null"/> if it is unknown.</param>
internal sealed class StreamedBody(Func<Stream, CancellationToken, Task> write, string mediaType, bool isRepeatable, long? length = null) : UploadBody
{
    internal override string MediaType => mediaType;

    internal override long? Length => length;

    protected override bool IsRepeatable => isRepeatable;

    internal override Task WriteAsync(UploadStream target, CancellationToken cancellationToken) => write(target, cancellationToken);
}
