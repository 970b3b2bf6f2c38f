using System.IO.Compression;

namespace OpenRouterSharp.Http;

/// <summary>
/// Opens the body of a response. The client's own connections ask for gzip by hand: the framework's automatic decompression brings Brotli along,
/// a megabyte of a Native AOT program. A handler that decompresses by itself takes the header away, and nothing is left to do.
/// </summary>
internal static class BodyStream
{
    /// <summary>The encoding that the client's own connections ask for.</summary>
    internal const string AcceptedEncoding = "gzip";

    internal static async ValueTask<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return IsGzip(response) ? new GZipStream(content, CompressionMode.Decompress) : content;
    }

    // "x-gzip" is what HTTP/1.0 called it; recipients treat the two alike.
    private static bool IsGzip(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values)
        && values.Count == 1
        && values.ToString().Trim() is var encoding
        && (encoding.Equals(AcceptedEncoding, StringComparison.OrdinalIgnoreCase) || encoding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase));
}
