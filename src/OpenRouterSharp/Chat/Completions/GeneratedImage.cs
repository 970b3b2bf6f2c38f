using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents an image that the model made.</summary>
public sealed record GeneratedImage
{
    /// <summary>Gets the kind of the image; <c>image_url</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>Gets where the image is.</summary>
    [JsonPropertyName("image_url")]
    public GeneratedImageUrl? ImageUrl { get; init; }

    /// <summary>Gets the image's position.</summary>
    [JsonPropertyName("index")]
    public int? Index { get; init; }

    /// <summary>Gets the address of the image: nearly always a data URL that holds all of it.</summary>
    [JsonIgnore]
    public string? Url => ImageUrl?.Url;

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Decodes the image.</summary>
    /// <returns>The bytes, or <see langword="null"/> where the URL is not a base64 data URL.</returns>
    public byte[]? ToBytes() => TryGetBytes(out var bytes, out _) ? bytes : null;

    /// <summary>Decodes the image and names its media type.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>; empty where the URL names none.</param>
    /// <returns>Whether the URL is a base64 data URL.</returns>
    public bool TryGetBytes([NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(true)] out string? mediaType)
    {
        const string Scheme = "data:";
        bytes = null;
        mediaType = null;
        var url = Url.AsSpan().Trim();
        var comma = url.IndexOf(',');
        if (comma < 0 || !url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // RFC 2397: data:[<media type>][;parameters][;base64],<data>
        var head = url[Scheme.Length..comma];
        if (!head.EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var data = url[(comma + 1)..];
        var buffer = new byte[(data.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64Chars(data, buffer, out var written))
        {
            return false;
        }

        bytes = buffer.AsSpan(0, written).ToArray();
        mediaType = head[..head.IndexOf(';')].ToString();
        return true;
    }
}

/// <summary>Represents where an image is.</summary>
public sealed record GeneratedImageUrl
{
    /// <summary>Gets the address, nearly always a data URL.</summary>
    [JsonPropertyName("url")]
    public string? Url { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
