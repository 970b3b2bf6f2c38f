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

    /// <summary>Opens the body.</summary>
    /// <exception cref="InvalidDataException">The body is encoded in a way that was not asked for.</exception>
    internal static async ValueTask<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return EncodingOf(response) switch
        {
            null or "" => content,
            var encoding when Is(encoding, "identity") => content,

            // "x-gzip" is what HTTP/1.0 called it; recipients treat the two alike.
            var encoding when Is(encoding, AcceptedEncoding) || Is(encoding, "x-gzip") => new GZipStream(content, CompressionMode.Decompress),
            var encoding => throw new InvalidDataException($"the encoding '{HeaderText.Printable(encoding)}' was not asked for."),
        };
    }

    private static string? EncodingOf(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values) ? values.ToString().Trim() : null;

    private static bool Is(string encoding, string name) => encoding.Equals(name, StringComparison.OrdinalIgnoreCase);
}
