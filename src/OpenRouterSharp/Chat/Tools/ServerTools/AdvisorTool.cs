using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents a server tool that consults another model for advice (<c>openrouter:advisor</c>).</summary>
[JsonConverter(typeof(WireConverter<AdvisorTool>))]
public sealed record AdvisorTool : Tool, IWire<AdvisorTool>
{
    internal const string Tag = "openrouter:advisor";

    /// <summary>Initializes a new instance of the <see cref="AdvisorTool"/> class.</summary>
    public AdvisorTool()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the parameters of the tool.</summary>
    public AdvisorToolParameters? Parameters { get; init; }

    /// <summary>Gets the prompt-cache breakpoint that follows this tool.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal AdvisorTool(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("parameters"u8)) Parameters = json.Value<AdvisorToolParameters>();
            else if (json.Is("cache_control"u8)) CacheControl = json.Value<CacheControl>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static AdvisorTool? IWire<AdvisorTool>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Member("parameters"u8, Parameters);
        json.Member("cache_control"u8, CacheControl);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
