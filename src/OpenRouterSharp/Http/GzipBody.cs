using System.IO.Compression;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Http;

/// <summary>Represents a body that is declared as gzip. Some proxies create an error, or decompress one, and keep the header.</summary>
/// <param name="content">The body.</param>
/// <param name="mayBePlain"><see langword="true"/> to return a body of another format as it is, as for an error status; <see langword="false"/> to reject it.</param>
internal sealed class GzipBody(Stream content, bool mayBePlain) : BodyReadStream
{
    private Stream? _body;

    // "ID1 = 31 (0x1f, \037), ID2 = 139 (0x8b, \213)" (RFC 1952, 2.3.1).
    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B];

    /// <exception cref="InvalidDataException">The body is not gzip.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _body ??= await OpenAsync(cancellationToken).ConfigureAwait(false);
        return await _body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _body?.Dispose();
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        var beginning = new byte[Magic.Length];
        var length = await content.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var body = new BegunStream(beginning.AsMemory(0, length), content);
        return beginning.AsSpan(0, length).SequenceEqual(Magic) ? new GZipStream(body, CompressionMode.Decompress)
            : length == 0 || mayBePlain ? body
            : throw new InvalidDataException("the server declares gzip, but the data is not in that format.");
    }
}
