using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents an audio encoding. Support differs among models. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
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

    /// <summary>Gets raw 16-bit PCM (<c>pcm16</c>).</summary>
    public static AudioFormat Pcm16 { get; } = new("pcm16");

    /// <summary>Gets raw 24-bit PCM (<c>pcm24</c>).</summary>
    public static AudioFormat Pcm24 { get; } = new("pcm24");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to an <see cref="AudioFormat"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator AudioFormat(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static AudioFormat IOpenValue<AudioFormat>.Create(string value) => new(value);
}
