using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the filter for xAI models' searches on X.</summary>
[JsonConverter(typeof(WireConverter<XSearchFilter>))]
public sealed record XSearchFilter : IWire<XSearchFilter>
{
    /// <summary>Initializes a new instance of the <see cref="XSearchFilter"/> class.</summary>
    public XSearchFilter()
    {
    }

    /// <summary>Gets the handles of the accounts to restrict the search to. Mutually exclusive with <see cref="ExcludedXHandles"/>.</summary>
    /// <value>At most 20.</value>
    public IReadOnlyList<string>? AllowedXHandles { get; init; }

    /// <summary>Gets the handles of the accounts to exclude from the search. Mutually exclusive with <see cref="AllowedXHandles"/>.</summary>
    /// <value>At most 20.</value>
    public IReadOnlyList<string>? ExcludedXHandles { get; init; }

    /// <summary>Gets the first day of the search range, as <c>YYYY-MM-DD</c>.</summary>
    public string? FromDate { get; init; }

    /// <summary>Gets the last day of the search range, as <c>YYYY-MM-DD</c>.</summary>
    public string? ToDate { get; init; }

    /// <summary>Gets a value indicating whether the model analyzes images.</summary>
    public bool? EnableImageUnderstanding { get; init; }

    /// <summary>Gets a value indicating whether the model analyzes videos.</summary>
    public bool? EnableVideoUnderstanding { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private XSearchFilter(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("allowed_x_handles"u8)) AllowedXHandles = json.StringsWithNulls();
            else if (json.Is("excluded_x_handles"u8)) ExcludedXHandles = json.StringsWithNulls();
            else if (json.Is("from_date"u8)) FromDate = json.String();
            else if (json.Is("to_date"u8)) ToDate = json.String();
            else if (json.Is("enable_image_understanding"u8)) EnableImageUnderstanding = json.Boolean();
            else if (json.Is("enable_video_understanding"u8)) EnableVideoUnderstanding = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static XSearchFilter? IWire<XSearchFilter>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("allowed_x_handles"u8, AllowedXHandles);
        json.Member("excluded_x_handles"u8, ExcludedXHandles);
        json.Member("from_date"u8, FromDate);
        json.Member("to_date"u8, ToDate);
        json.Member("enable_image_understanding"u8, EnableImageUnderstanding);
        json.Member("enable_video_understanding"u8, EnableVideoUnderstanding);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
