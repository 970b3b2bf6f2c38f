using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents speech output. Streaming only.</summary>
[JsonConverter(typeof(WireConverter<AudioOutput>))]
public sealed record AudioOutput : IWire<AudioOutput>
{
    /// <summary>Initializes a new instance of the <see cref="AudioOutput"/> class.</summary>
    public AudioOutput()
    {
    }

    /// <summary>Gets the audio ID, by which a later request can refer to the speech.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the audio data, encoded as Base64.</summary>
    public string? Data { get; init; }

    /// <summary>Gets the expiration time of the ID.</summary>
    /// <value>Seconds since the Unix epoch.</value>
    public long? ExpiresAt { get; init; }

    /// <summary>Gets the transcript of the speech.</summary>
    public string? Transcript { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private AudioOutput(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) Id = json.String();
            else if (json.Is("data"u8)) Data = json.String();
            else if (json.Is("expires_at"u8)) ExpiresAt = json.Int64();
            else if (json.Is("transcript"u8)) Transcript = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static AudioOutput? IWire<AudioOutput>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("id"u8, Id);
        json.Member("data"u8, Data);
        json.Member("expires_at"u8, ExpiresAt);
        json.Member("transcript"u8, Transcript);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
