using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the location of a generated image.</summary>
[JsonConverter(typeof(WireConverter<GeneratedImageUrl>))]
public sealed record GeneratedImageUrl : IWire<GeneratedImageUrl>
{
    /// <summary>Initializes a new instance of the <see cref="GeneratedImageUrl"/> class.</summary>
    public GeneratedImageUrl()
    {
    }

    /// <summary>Gets the URL, nearly always a data URL.</summary>
    public string? Url { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets a value indicating whether the URL was received as a string instead of an object, and is written back as one.</summary>
    internal bool IsText { get; init; }

    private GeneratedImageUrl(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("url"u8)) Url = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static GeneratedImageUrl? IWire<GeneratedImageUrl>.Read(ref WireReader json) =>
        json.IsObject ? new(ref json)
        : json.IsString ? new() { Url = json.Text(), IsText = true }
        : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        if (IsText && Url is not null && AdditionalProperties is not { Count: > 0 })
        {
            LongText.Write(json, Url);
            return;
        }

        json.WriteStartObject();
        json.Member("url"u8, Url);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
