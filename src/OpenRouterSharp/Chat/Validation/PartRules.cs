namespace OpenRouterSharp;

/// <summary>Validates the parts of a message.</summary>
internal static class PartRules
{
    internal static void Check(MessageContent content, in Place place, IssueList issues)
    {
        if (content.Parts is not { } parts)
        {
            return;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            Check(parts[i], place.In(nameof(UserMessage.Content), i), issues);
        }
    }

    private static void Check(ContentPart? part, in Place place, IssueList issues)
    {
        switch (part)
        {
            case null:
                issues.Error(place, string.Empty, "A part is null.");
                break;
            case ImagePart { ImageUrl: null or { Url: null or "" } }:
                issues.Error(place, "ImageUrl.Url", "Url is missing: it must be the HTTP(S) or data URL of the image.");
                break;
            case ImagePart image:
                AddressRules.Check(image.ImageUrl!.Url!, nameof(ImagePart), place, "ImageUrl.Url", issues);
                break;
            case VideoPart { VideoUrl: null or { Url: null or "" } }:
                issues.Error(place, "VideoUrl.Url", "Url is missing: it must be the HTTP(S) or data URL of the video.");
                break;
            case VideoPart video:
                AddressRules.Check(video.VideoUrl!.Url!, nameof(VideoPart), place, "VideoUrl.Url", issues);
                break;
            case FilePart { File: null or { FileData: null or "", FileId: null or "" } }:
                issues.Error(place, "File.FileData", "The file has neither FileData nor FileId: set the data or HTTPS URL, or the ID.");
                break;
            case FilePart { File.FileData: { Length: > 0 } data }:
                AddressRules.Check(data, nameof(FilePart), place, "File.FileData", issues);
                break;
            case AudioPart audio:
                CheckAudio(audio.InputAudio, place, issues);
                break;
            default:
                break;
        }
    }

    private static void CheckAudio(InputAudio? audio, in Place place, IssueList issues)
    {
        const string Data = "InputAudio.Data";
        if (audio is not { Data: { Length: > 0 } data })
        {
            issues.Error(place, Data, "Data is missing: it must be Base64 audio.");
        }
        else if (data.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || data.StartsWith("http", StringComparison.OrdinalIgnoreCase) && data.Contains("://", StringComparison.Ordinal))
        {
            issues.Error(place, Data, "Data must be Base64 audio; URLs and data URLs are not allowed.", data);
        }

        if (audio is not { Format.Value.Length: > 0 })
        {
            issues.Error(place, "InputAudio.Format", "Format is missing: it must be the audio format, such as 'wav'.");
        }
    }
}
