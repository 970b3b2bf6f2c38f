using System.Collections.Frozen;

namespace OpenRouterSharp;

/// <summary>Detects media types from file extensions and leading bytes.</summary>
internal static class MediaTypes
{
    private static readonly FrozenDictionary<string, string> _byExtension = new Dictionary<string, string>
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".gif"] = "image/gif",
        [".mp4"] = "video/mp4",
        [".mpeg"] = "video/mpeg",
        [".mpg"] = "video/mpeg",
        [".mov"] = "video/quicktime",
        [".webm"] = "video/webm",
        [".pdf"] = "application/pdf",
        [".json"] = "application/json",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".txt"] = "text/plain",
        [".md"] = "text/markdown",
        [".csv"] = "text/csv",
        [".html"] = "text/html",
        [".htm"] = "text/html",
        [".xml"] = "text/xml",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Detects the media type from the leading bytes, or from the file extension, if it is of the specified kind.</summary>
    internal static string? Of(ReadOnlySpan<byte> data, string path, string kind) => Sniff(data) is { } sniffed
        ? OfKind(sniffed, kind)
        : OfPath(path, kind);

    /// <summary>Detects the media type from the leading bytes, if it is of the specified kind.</summary>
    internal static string? Of(ReadOnlySpan<byte> data, string kind) => Sniff(data) is { } sniffed ? OfKind(sniffed, kind) : null;

    /// <summary>Detects the media type of an image, a video, audio or a PDF from its leading bytes.</summary>
    internal static string? Sniff(ReadOnlySpan<byte> data) => data switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "application/pdf",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, .. var form] => OfRiff(form),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', .. var brand] => OfBrand(brand),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "video/webm",
        [0, 0, 1, 0xBA or 0xB3, ..] => "video/mpeg",
        _ => OfSound(data),
    };

    private static string? OfRiff(ReadOnlySpan<byte> form) => form switch
    {
        [(byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => "audio/wav",
        _ => null,
    };

    // The brands of the ISO base media format: https://mp4ra.org/registered-types/brands
    private static string OfBrand(ReadOnlySpan<byte> brand) => brand switch
    {
        [(byte)'q', (byte)'t', ..] => "video/quicktime",
        [(byte)'h', (byte)'e', ..] or [(byte)'m', (byte)'i', (byte)'f', (byte)'1', ..] => "image/heic",
        [(byte)'a', (byte)'v', (byte)'i', ..] => "image/avif",
        [(byte)'M', (byte)'4', (byte)'A' or (byte)'B', ..] => "audio/mp4",
        _ => "video/mp4",
    };

    // MPEG audio begins with eleven set bits; of the twelve kinds MP3 is the third layer, and AAC has the layer's bits unset.
    private static string? OfSound(ReadOnlySpan<byte> data) => data switch
    {
        [(byte)'I', (byte)'D', (byte)'3', ..] => "audio/mpeg",
        [0xFF, var second, ..] when (second & 0xE6) == 0xE2 => "audio/mpeg",
        [0xFF, var second, ..] when (second & 0xF6) == 0xF0 => "audio/aac",
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "audio/flac",
        [(byte)'F', (byte)'O', (byte)'R', (byte)'M', _, _, _, _, (byte)'A', (byte)'I', (byte)'F', (byte)'F' or (byte)'C', ..] => "audio/aiff",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => IsOpus(data) ? "audio/opus" : "audio/ogg",
        _ => null,
    };

    // The codec's name begins the first page, whose header has 28 bytes: https://www.rfc-editor.org/rfc/rfc7845#section-3
    private static bool IsOpus(ReadOnlySpan<byte> data) => data.Length > 28 && data[28..].StartsWith("OpusHead"u8);

    private static string? OfKind(string type, string kind) => type.StartsWith(kind, StringComparison.Ordinal) ? type : null;

    /// <summary>Detects the media type from the file extension, if it is of the specified kind.</summary>
    internal static string? OfPath(string path, string kind) => _byExtension.TryGetValue(Path.GetExtension(path), out var type) ? OfKind(type, kind) : null;
}
