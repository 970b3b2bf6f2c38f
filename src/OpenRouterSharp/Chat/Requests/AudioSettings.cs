using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents how the model speaks.</summary>
/// <remarks>Needs streaming, and <see cref="ChatRequest.Modalities"/> with text and audio.</remarks>
[JsonConverter(typeof(WireConverter<AudioSettings>))]
public sealed record AudioSettings : IWire<AudioSettings>
{
    /// <summary>Initializes a new instance of the <see cref="AudioSettings"/> class.</summary>
    public AudioSettings()
    {
    }

    /// <summary>Gets the voice, such as <c>alloy</c>.</summary>
    public string? Voice { get; init; }

    /// <summary>Gets how the sound is encoded.</summary>
    public AudioFormat? Format { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private AudioSettings(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("voice"u8)) Voice = json.String();
            else if (json.Is("format"u8)) Format = json.Word() is { } word ? new(word) : null;
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
