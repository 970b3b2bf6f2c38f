using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents audio input (<c>input_audio</c>). The service does not accept audio URLs.</summary>
[JsonConverter(typeof(WireConverter<AudioPart>))]
public sealed record AudioPart : ContentPart, IWire<AudioPart>
{
    internal const string Tag = "input_audio";

    /// <summary>Initializes a new instance of the <see cref="AudioPart"/> class.</summary>
    public AudioPart()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the audio data and its format.</summary>
    public InputAudio? InputAudio { get; init; }

    /// <summary>Gets the prompt-cache breakpoint that follows this part.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Creates an audio part from audio data.</summary>
    /// <param name="data">The audio data.</param>
    /// <param name="format">The audio encoding.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">No format is given, and the content has no known one.</exception>
    public static AudioPart FromBytes(ReadOnlyMemory<byte> data, AudioFormat? format = null)
    {
        format ??= FormatOf(data.Span) ?? throw new ArgumentException("The bytes tell no audio format; name the format.", nameof(data));
        return new() { InputAudio = new InputAudio { Data = Convert.ToBase64String(data.Span), Format = format } };
    }

    /// <summary>Creates an audio part from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="format">The audio encoding, or <see langword="null"/> to detect it from the file extension.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">No format is given, and neither the content nor the extension has a known one.</exception>
    public static AudioPart FromFile(string path, AudioFormat? format = null) =>
        FromFile(File.ReadAllBytes(path), path, format);

    /// <summary>Creates an audio part from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="format">The audio encoding, or <see langword="null"/> to detect it from the file extension.</param>
    /// <param name="cancellationToken">A token to cancel reading.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">No format is given, and neither the content nor the extension has a known one.</exception>
    public static async Task<AudioPart> FromFileAsync(string path, AudioFormat? format = null, CancellationToken cancellationToken = default) =>
        FromFile(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), path, format);

    private static AudioPart FromFile(byte[] data, string path, AudioFormat? format) => FromBytes(data, format ?? FormatOf(data) ?? FormatOf(path));

    private static AudioFormat? FormatOf(ReadOnlySpan<byte> data) => MediaTypes.Of(data, "audio/") switch
    {
        "audio/wav" => AudioFormat.Wav,
        "audio/mpeg" => AudioFormat.Mp3,
        "audio/aiff" => AudioFormat.Aiff,
        "audio/aac" => AudioFormat.Aac,
        "audio/ogg" => AudioFormat.Ogg,
        "audio/opus" => AudioFormat.Opus,
        "audio/flac" => AudioFormat.Flac,
        "audio/mp4" => AudioFormat.M4a,
        _ => (AudioFormat?)null,
    };

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
            _ => throw new ArgumentException($"The extension {extension} does not identify an audio format; specify the format.", nameof(path)),
        }
        : throw new ArgumentException("The path has no extension to identify the audio format; specify the format.", nameof(path));

    internal AudioPart(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("input_audio"u8)) InputAudio = json.Value<InputAudio>();
            else if (json.Is("cache_control"u8)) CacheControl = json.Value<CacheControl>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static AudioPart? IWire<AudioPart>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Member("input_audio"u8, InputAudio);
        json.Member("cache_control"u8, CacheControl);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
