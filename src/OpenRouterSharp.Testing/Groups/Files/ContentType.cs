using System.Text;

namespace OpenRouterSharp.Testing.Groups.Files;

/// <summary>Determines the media type of a file from its content, as the service does.</summary>
internal static class ContentType
{
    private static readonly (byte[] Start, string Type)[] _known =
    [
        ("%PDF"u8.ToArray(), "application/pdf"),
        ([0x89, 0x50, 0x4E, 0x47], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ("GIF8"u8.ToArray(), "image/gif"),
        ("ID3"u8.ToArray(), "audio/mpeg"),
        ("fLaC"u8.ToArray(), "audio/flac"),
        ("OggS"u8.ToArray(), "audio/ogg"),
    ];

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the media type; <see langword="null"/> if the service would reject the file.</summary>
    internal static string? Of(byte[] content)
    {
        foreach (var (start, type) in _known)
        {
            if (content.AsSpan().StartsWith(start))
            {
                return type;
            }
        }

        try
        {
            return _strict.GetString(content).TrimStart() is ['{' or '[', ..] ? "application/json" : "text/plain";
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
