using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a cited web page and the position of its citation in the text.</summary>
[JsonConverter(typeof(WireConverter<CitedPage>))]
public sealed record CitedPage : IWire<CitedPage>
{
    /// <summary>Initializes a new instance of the <see cref="CitedPage"/> class.</summary>
    public CitedPage()
    {
    }

    /// <summary>Gets the URL of the page.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the title of the page.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the cited passage of the page.</summary>
    public string? Content { get; init; }

    /// <summary>Gets the index in the completion's text at which the cited part begins.</summary>
    public int? StartIndex { get; init; }

    /// <summary>Gets the index in the completion's text at which the cited part ends.</summary>
    public int? EndIndex { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private CitedPage(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("url"u8)) Url = json.String();
            else if (json.Is("title"u8)) Title = json.String();
            else if (json.Is("content"u8)) Content = json.String();
            else if (json.Is("start_index"u8)) StartIndex = json.Int32();
            else if (json.Is("end_index"u8)) EndIndex = json.Int32();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static CitedPage? IWire<CitedPage>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("url"u8, Url);
        json.Member("title"u8, Title);
        json.Member("content"u8, Content);
        json.Member("start_index"u8, StartIndex);
        json.Member("end_index"u8, EndIndex);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
