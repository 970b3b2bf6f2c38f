using System.IO.Compression;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Http;

/// <summary>
/// Represents a body that is declared as gzip. Some proxies decompress a body, or create one, and keep the header: a body that is recognizably JSON,
/// events or a page is read as such.
/// </summary>
/// <param name="content">The body.</param>
/// <param name="mayBeText">Whether a body without a recognizable form is read as text, as that of an error status.</param>
internal sealed class GzipBody(Stream content, bool mayBeText) : BodyReadStream
{
    private const int BeginningSize = 4 * 1024;

    private Stream? _body;

    // "ID1 = 31 (0x1f, \037), ID2 = 139 (0x8b, \213)" (RFC 1952, 2.3.1).
    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B];

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
        var beginning = new byte[BeginningSize];
        var length = 0;
        while (true)
        {
            var read = await content.ReadAsync(beginning.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            var isWhole = read == 0 || length == beginning.Length;
            if (Decide(beginning.AsSpan(0, length), isWhole) is { } isCompressed)
            {
                var body = new BegunStream(beginning.AsMemory(0, length), content);
                return isCompressed ? new GZipStream(body, CompressionMode.Decompress) : body;
            }
        }
    }

    private bool? Decide(ReadOnlySpan<byte> beginning, bool isWhole)
    {
        if (beginning.StartsWith(Magic))
        {
            return true;
        }

        if (!isWhole && beginning.Length < Magic.Length && Magic.StartsWith(beginning))
        {
            return null;
        }

        var start = 0;
        return BodyLook.Of(beginning, isWhole, ref start) switch
        {
            BodyForm.Undecided => null,
            BodyForm.Other when !mayBeText => throw new InvalidDataException("the server declares gzip, but the data is not in that format."),
            _ => false,
        };
    }
}
