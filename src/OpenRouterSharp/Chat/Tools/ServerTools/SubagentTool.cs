using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents a server tool that delegates a task to another model (<c>openrouter:subagent</c>).</summary>
[JsonConverter(typeof(WireConverter<SubagentTool>))]
public sealed record SubagentTool : Tool, IWire<SubagentTool>
{
    internal const string Tag = "openrouter:subagent";

    /// <summary>Initializes a new instance of the <see cref="SubagentTool"/> class.</summary>
    public SubagentTool()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the parameters of the tool.</summary>
    public SubagentToolParameters? Parameters { get; init; }

    /// <summary>Gets the prompt-cache breakpoint that follows this tool.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal SubagentTool(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("parameters"u8)) Parameters = json.Value<SubagentToolParameters>();
            else if (json.Is("cache_control"u8)) CacheControl = json.Value<CacheControl>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static SubagentTool? IWire<SubagentTool>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

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
