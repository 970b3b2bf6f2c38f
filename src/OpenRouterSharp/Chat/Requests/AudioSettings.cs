using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the speech output settings of a request.</summary>
/// <remarks>Requires streaming, and both text and audio in <see cref="ChatRequest.Modalities"/>.</remarks>
[JsonConverter(typeof(WireConverter<AudioSettings>))]
public sealed record AudioSettings : IWire<AudioSettings>
{
    /// <summary>Initializes a new instance of the <see cref="AudioSettings"/> class.</summary>
    public AudioSettings()
    {
    }

    /// <summary>Gets the voice, such as <c>alloy</c>.</summary>
    public string? Voice { get; init; }

    /// <summary>Gets the audio encoding.</summary>
    public AudioFormat? Format { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private AudioSettings(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("voice"u8)) Voice = json.String();
            else if (json.Is("format"u8)) Format = json.Word<AudioFormat>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static AudioSettings? IWire<AudioSettings>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("voice"u8, Voice);
        json.Member("format"u8, Format?.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
