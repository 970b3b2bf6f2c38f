namespace OpenRouterSharp.Http;

/// <summary>
/// Decodes the body of a response. The client's own connections request and decompress gzip here, because the framework's automatic decompression
/// adds Brotli, a megabyte of a Native AOT program. A handler that decompresses removes the header, so that nothing remains to be done.
/// </summary>
internal static class BodyStream
{
    /// <summary>The encoding that the client's own connections accept.</summary>
    internal const string AcceptedEncoding = "gzip";

    /// <summary>Returns the body without its encoding.</summary>
    /// <param name="response">The response.</param>
    /// <param name="content">Its content, as it was sent.</param>
    /// <exception cref="InvalidDataException">The body has an encoding that was not requested.</exception>
    internal static Stream Decode(HttpResponseMessage response, Stream content) =>
        EncodingOf(response) is { Length: > 0 } encoding ? Decode(response, content, encoding) : content;

    private static Stream Decode(HttpResponseMessage response, Stream content, string encoding) => encoding switch
    {
        _ when Is(encoding, "identity") => content,

        // "x-gzip" is the name in HTTP/1.0; recipients treat the two alike.
        _ when Is(encoding, AcceptedEncoding) || Is(encoding, "x-gzip") => new GzipBody(content, mayBePlain: !response.IsSuccessStatusCode),
        _ => throw new InvalidDataException($"the encoding '{HeaderText.Printable(encoding)}' was not requested."),
    };

    private static string? EncodingOf(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values) ? values.ToString().Trim() : null;

    private static bool Is(string encoding, string name) => encoding.Equals(name, StringComparison.OrdinalIgnoreCase);
}
