namespace OpenRouterSharp.Calls;

/// <summary>A body that a delegate writes straight to the socket, never held as a whole.</summary>
/// <param name="write">Writes the body.</param>
/// <param name="mediaType">The media type.</param>
/// <param name="isRepeatable">Whether the delegate can write the body again.</param>
/// <param name="length">The length in bytes, where it is known.</param>
internal sealed class StreamedBody(Func<Stream, CancellationToken, Task> write, string mediaType, bool isRepeatable, long? length = null) : UploadBody
{
    internal override string MediaType => mediaType;

    internal override long? Length => length;

    protected override bool IsRepeatable => isRepeatable;

    internal override Task WriteAsync(UploadStream target, CancellationToken cancellationToken) => write(target, cancellationToken);
}
