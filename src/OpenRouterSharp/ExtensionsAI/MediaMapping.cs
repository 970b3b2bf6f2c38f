using System.Text.Json;
using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Converts images and speech of the model's.</summary>
internal static class MediaMapping
{
    private const string Transcript = "transcript";
    private const string Id = "id";
    private const string ExpiresAt = "expires_at";
    private const string AnyImage = "image/*";

    /// <summary>Converts an image of the model's back.</summary>
    internal static GeneratedImage ToImage(AIContent content) => new()
    {
        Type = ImagePart.Tag,
        ImageUrl = new() { Url = content is DataContent data ? data.Uri : ((UriContent)content).Uri.OriginalString },
    };

    /// <summary>Converts speech of the model's back.</summary>
    internal static AudioOutput ToAudio(DataContent audio) => new()
    {
        Id = JsonValues.TextOf(audio.AdditionalProperties?.GetValueOrDefault(Id)),
        Data = audio.Base64Data.ToString(),
        ExpiresAt = JsonValues.Of(audio.AdditionalProperties?.GetValueOrDefault(ExpiresAt)) is { ValueKind: JsonValueKind.Number } time && time.TryGetInt64(out var seconds) ? seconds : null,
        Transcript = JsonValues.TextOf(audio.AdditionalProperties?.GetValueOrDefault(Transcript)),
    };

    /// <summary>Converts a generated image.</summary>
    /// <returns>The content; <see langword="null"/> if the image has no usable address.</returns>
    internal static AIContent? ToContent(GeneratedImage image)
    {
        var url = image.Url?.Trim();
        try
        {
            return url is null ? null
                : url.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? new DataContent(url) { RawRepresentation = image }
                : Uri.TryCreate(url, UriKind.Absolute, out var address) ? new UriContent(address, MediaTypes.OfPath(address.AbsolutePath, "image/") ?? AnyImage) { RawRepresentation = image }
                : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Converts speech; one without data becomes its transcript.</summary>
    internal static AIContent? ToContent(AudioOutput audio, AudioFormat? format)
    {
        if (string.IsNullOrEmpty(audio.Data))
        {
            return string.IsNullOrEmpty(audio.Transcript) ? null : new TextContent(audio.Transcript) { RawRepresentation = audio };
        }

        try
        {
            var content = new DataContent(Convert.FromBase64String(audio.Data), MediaTypeOf(format)) { RawRepresentation = audio };
            Add(content, Transcript, audio.Transcript);
            Add(content, Id, audio.Id);
            Add(content, ExpiresAt, audio.ExpiresAt);
            return content;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static void Add(DataContent content, string name, object? value)
    {
        if (value is not null)
        {
            (content.AdditionalProperties ??= [])[name] = value;
        }
    }

    private static string MediaTypeOf(AudioFormat? format) => format?.Value switch
    {
        null or "" or "wav" => "audio/wav",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "pcm16" => "audio/L16",
        var other => "audio/" + other,
    };
}
