using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents how sound is encoded. Which formats work differs from model to model. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<AudioFormat>))]
public readonly record struct AudioFormat(string Value) : IOpenValue<AudioFormat>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets WAV (<c>wav</c>).</summary>
    public static AudioFormat Wav { get; } = new("wav");

    /// <summary>Gets MP3 (<c>mp3</c>).</summary>
    public static AudioFormat Mp3 { get; } = new("mp3");

    /// <summary>Gets AIFF (<c>aiff</c>).</summary>
    public static AudioFormat Aiff { get; } = new("aiff");

    /// <summary>Gets AAC (<c>aac</c>).</summary>
    public static AudioFormat Aac { get; } = new("aac");

    /// <summary>Gets Ogg Vorbis (<c>ogg</c>).</summary>
    public static AudioFormat Ogg { get; } = new("ogg");

    /// <summary>Gets FLAC (<c>flac</c>).</summary>
    public static AudioFormat Flac { get; } = new("flac");

    /// <summary>Gets MPEG-4 audio (<c>m4a</c>).</summary>
    public static AudioFormat M4a { get; } = new("m4a");

    /// <summary>Gets Opus (<c>opus</c>).</summary>
    public static AudioFormat Opus { get; } = new("opus");

    /// <summary>Gets raw 16-bit samples (<c>pcm16</c>).</summary>
    public static AudioFormat Pcm16 { get; } = new("pcm16");

    /// <summary>Gets raw 24-bit samples (<c>pcm24</c>).</summary>
    public static AudioFormat Pcm24 { get; } = new("pcm24");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a format of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator AudioFormat(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static AudioFormat IOpenValue<AudioFormat>.Create(string value) => new(value);
}
