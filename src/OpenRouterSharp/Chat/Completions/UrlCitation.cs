using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the citation of a web page (<c>url_citation</c>).</summary>
[JsonConverter(typeof(WireConverter<UrlCitation>))]
public sealed record UrlCitation : Annotation, IWire<UrlCitation>
{
    internal const string Tag = "url_citation";

    /// <summary>Initializes a new instance of the <see cref="UrlCitation"/> class.</summary>
    public UrlCitation()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the cited page and the position of the citation (<c>url_citation</c>).</summary>
    public CitedPage? Page { get; init => field = Changed(value); }

    /// <summary>Gets the URL of the page.</summary>
    public string? Url => Page?.Url;

    /// <summary>Gets the title of the page.</summary>
    public string? Title => Page?.Title;

    internal UrlCitation(ref WireReader json)
    {
        var start = json.TokenStart;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("url_citation"u8)) Page = json.Value<CitedPage>();
            else json.Keep();
        }

        Remember(ref json, outer, start);
    }

    static UrlCitation? IWire<UrlCitation>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void WriteMembers(Utf8JsonWriter json) => json.Member("url_citation"u8, Page);
}
