using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Converts contents of Microsoft.Extensions.AI to parts of a message: those of a user, and what a function returns.</summary>
internal static class AIContentParts
{
    private const string Detail = "detail";

    /// <summary>Converts a content.</summary>
    /// <returns>The part; <see langword="null"/> if the content has no counterpart.</returns>
    /// <exception cref="NotSupportedException">The content is the address of audio, which the service does not load.</exception>
    internal static ContentPart? ToPart(AIContent content) => content switch
    {
        { RawRepresentation: ContentPart part } => part,
        TextContent text => new TextPart(text.Text),
        DataContent data => ToPart(data, data.Uri, data.MediaType),
        UriContent address => ToPart(address, address.Uri.OriginalString, address.MediaType),
        HostedFileContent file => FilePart.FromId(file.FileId),
        _ => null,
    };

    private static ContentPart ToPart(AIContent content, string url, string mediaType) => mediaType.Split('/')[0].ToLowerInvariant() switch
    {
        "image" => new ImagePart(url, DetailOf(content)),
        "audio" => content is DataContent data
            ? new AudioPart { InputAudio = new() { Data = data.Base64Data.ToString(), Format = FormatOf(mediaType) } }
            : throw new NotSupportedException($"OpenRouter does not load audio from an address ({url}): send it as a {nameof(DataContent)}."),
        "video" => new VideoPart(url),
        _ => new FilePart { File = new() { Filename = (content as DataContent)?.Name, FileData = url } },
    };

    private static ImageDetail? DetailOf(AIContent content) => content.AdditionalProperties?.GetValueOrDefault(Detail) switch
    {
        string { Length: > 0 } text => new ImageDetail(text),
        JsonElement { ValueKind: JsonValueKind.String } json => new ImageDetail(RawJson.TextOf(json)),
        _ => (ImageDetail?)null,
    };

    private static AudioFormat FormatOf(string mediaType) => mediaType.Split('/', ';')[1].Trim().ToLowerInvariant() switch
    {
        "mpeg" or "mp3" or "mpeg3" or "x-mpeg" or "x-mp3" => AudioFormat.Mp3,
        "wav" or "x-wav" or "wave" or "vnd.wave" => AudioFormat.Wav,
        "mp4" or "m4a" or "x-m4a" => AudioFormat.M4a,
        "flac" or "x-flac" => AudioFormat.Flac,
        "aac" or "x-aac" => AudioFormat.Aac,
        "aiff" or "x-aiff" => AudioFormat.Aiff,
        "l16" or "pcm" => AudioFormat.Pcm16,
        var other => new AudioFormat(other),
    };
}
