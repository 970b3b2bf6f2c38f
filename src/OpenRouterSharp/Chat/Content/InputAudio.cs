using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents audio data and its format.</summary>
[JsonConverter(typeof(WireConverter<InputAudio>))]
public sealed record InputAudio : IWire<InputAudio>
{
    /// <summary>Initializes a new instance of the <see cref="InputAudio"/> class.</summary>
    public InputAudio()
    {
    }

    /// <summary>Gets the audio data as plain Base64, without a data URL prefix.</summary>
    public string? Data { get; init; }

    /// <summary>Gets the audio encoding.</summary>
    public AudioFormat? Format { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private InputAudio(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("data"u8)) Data = json.String();
            else if (json.Is("format"u8)) Format = json.Word<AudioFormat>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static InputAudio? IWire<InputAudio>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("data"u8, Data);
        json.Member("format"u8, Format?.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
