using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the location of an image and its level of detail.</summary>
[JsonConverter(typeof(WireConverter<ImageUrl>))]
public sealed record ImageUrl : IWire<ImageUrl>
{
    /// <summary>Initializes a new instance of the <see cref="ImageUrl"/> class.</summary>
    public ImageUrl()
    {
    }

    /// <summary>Gets the HTTP(S) URL, or the data URL.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the level of detail at which the model processes the image.</summary>
    /// <value>Default: <see cref="ImageDetail.Auto"/>.</value>
    public ImageDetail? Detail { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets a value indicating whether the URL was received as a string instead of an object, and is written back as one.</summary>
    internal bool IsText { get; init; }

    private ImageUrl(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("url"u8)) Url = json.String();
            else if (json.Is("detail"u8)) Detail = json.Word<ImageDetail>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ImageUrl? IWire<ImageUrl>.Read(ref WireReader json) =>
        json.IsObject ? new(ref json)
        : json.IsString ? new() { Url = json.Text(), IsText = true }
        : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        if (IsText && Url is not null && Detail is null && AdditionalProperties is not { Count: > 0 })
        {
            LongText.Write(json, Url);
            return;
        }

        json.WriteStartObject();
        json.Member("url"u8, Url);
        json.Member("detail"u8, Detail?.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
