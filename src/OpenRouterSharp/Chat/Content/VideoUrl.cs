using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the location of a video.</summary>
[JsonConverter(typeof(WireConverter<VideoUrl>))]
public sealed record VideoUrl : IWire<VideoUrl>
{
    /// <summary>Initializes a new instance of the <see cref="VideoUrl"/> class.</summary>
    public VideoUrl()
    {
    }

    /// <summary>Gets the HTTP(S) URL, a YouTube link, or the data URL.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the method of processing the video. So far, Gemini models only.</summary>
    public VideoProcessing? Processing { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets a value indicating whether the URL was received as a string instead of an object, and is written back as one.</summary>
    internal bool IsText { get; init; }

    private VideoUrl(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("url"u8)) Url = json.String();
            else if (json.Is("processing"u8)) Processing = json.Word<VideoProcessing>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static VideoUrl? IWire<VideoUrl>.Read(ref WireReader json) =>
        json.IsObject ? new(ref json)
        : json.IsString ? new() { Url = json.Text(), IsText = true }
        : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        if (IsText && Url is not null && Processing is null && AdditionalProperties is not { Count: > 0 })
        {
            LongText.Write(json, Url);
            return;
        }

        json.WriteStartObject();
        json.Member("url"u8, Url);
        json.Member("processing"u8, Processing?.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
