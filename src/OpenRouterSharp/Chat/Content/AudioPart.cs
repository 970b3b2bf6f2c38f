using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents recorded sound (<c>input_audio</c>). The service takes no URL of it.</summary>
public sealed record AudioPart : ContentPart
{
    internal const string Tag = "input_audio";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the sound.</summary>
    [JsonPropertyName("input_audio")]
    public InputAudio? InputAudio { get; init; }

    /// <summary>Gets the prompt-cache breakpoint after this part.</summary>
    [JsonPropertyName("cache_control")]
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Makes an audio part of the sound's bytes.</summary>
    /// <param name="data">The sound.</param>
    /// <param name="format">How the sound is encoded.</param>
    /// <returns>The part.</returns>
    public static AudioPart FromBytes(ReadOnlyMemory<byte> data, AudioFormat format) =>
        new() { InputAudio = new InputAudio { Data = Convert.ToBase64String(data.Span), Format = format } };

    /// <summary>Makes an audio part of a sound on disk.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="format">How the sound is encoded; <see langword="null"/> tells it by the path's extension.</param>
    /// <returns>The part.</returns>
    public static AudioPart FromFile(string path, AudioFormat? format = null) =>
        FromBytes(File.ReadAllBytes(path), format ?? FormatOf(path));

    /// <summary>Makes an audio part of a sound on disk.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="format">How the sound is encoded; <see langword="null"/> tells it by the path's extension.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The part.</returns>
    public static async Task<AudioPart> FromFileAsync(string path, AudioFormat? format = null, CancellationToken cancellationToken = default) =>
        FromBytes(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), format ?? FormatOf(path));

    private static AudioFormat FormatOf(string path) => Path.GetExtension(path) is { Length: > 1 } extension
        ? extension[1..].ToUpperInvariant() switch
        {
            "WAV" or "WAVE" => AudioFormat.Wav,
            "MP3" => AudioFormat.Mp3,
            "AIF" or "AIFF" => AudioFormat.Aiff,
            "AAC" => AudioFormat.Aac,
            "OGG" or "OGA" => AudioFormat.Ogg,
            "FLAC" => AudioFormat.Flac,
            "M4A" => AudioFormat.M4a,
            "OPUS" => AudioFormat.Opus,
            _ => throw new ArgumentException($"The extension {extension} tells no audio format; name the format.", nameof(path)),
        }
        : throw new ArgumentException("The path has no extension to tell the audio format by; name the format.", nameof(path));
}
