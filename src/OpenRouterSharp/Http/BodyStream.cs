namespace OpenRouterSharp.Http;

/// <summary>
/// Opens the body of a response. The client's own connections request and decompress gzip here, because the framework's automatic decompression
/// adds Brotli, a megabyte of a Native AOT program. A handler that decompresses removes the header, so that nothing remains to be done.
/// </summary>
internal static class BodyStream
{
    /// <summary>The encoding that the client's own connections accept.</summary>
    internal const string AcceptedEncoding = "gzip";

    /// <summary>Opens the body.</summary>
    /// <exception cref="InvalidDataException">The body has an encoding that was not requested.</exception>
    internal static async ValueTask<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return EncodingOf(response) switch
        {
            null or "" => content,
            var encoding when Is(encoding, "identity") => content,

            // "x-gzip" is the name in HTTP/1.0; recipients treat the two alike.
            var encoding when Is(encoding, AcceptedEncoding) || Is(encoding, "x-gzip") => new GzipBody(content, mayBePlain: !response.IsSuccessStatusCode),
            var encoding => throw new InvalidDataException($"the encoding '{HeaderText.Printable(encoding)}' was not requested."),
        };
    }

    private static string? EncodingOf(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values) ? values.ToString().Trim() : null;

    private static bool Is(string encoding, string name) => encoding.Equals(name, StringComparison.OrdinalIgnoreCase);
}
