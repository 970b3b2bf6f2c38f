using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;
using OpenRouterSharp.ServerTools;

namespace OpenRouterSharp;

/// <summary>Represents a tool available to the model: a function of the caller, or a server tool, which OpenRouter runs.</summary>
[JsonConverter(typeof(WireConverter<Tool>))]
public abstract record Tool : IWire<Tool>
{
    private protected Tool()
    {
    }

    /// <summary>Gets the type of the tool (<c>type</c>).</summary>
    public abstract string Type { get; }

    /// <summary>Creates a tool that this version of the library does not recognize.</summary>
    /// <param name="json">The JSON object, sent byte for byte.</param>
    /// <returns>The tool.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    public static UnknownTool FromJson(string json)
    {
        var element = RawJson.ParseObject(json);
        return new(RawJson.StringOf(element, "type") ?? string.Empty, element);
    }

    /// <summary>Writes the value. Virtual, so that trimming removes types that a program never constructs.</summary>
    private protected abstract void Write(Utf8JsonWriter json);

    static Tool? IWire<Tool>.Read(ref WireReader json) => json.Tag("type"u8) switch
    {
        FunctionTool.Tag => new FunctionTool(ref json),
        WebSearchTool.Tag => new WebSearchTool(ref json),
        WebFetchTool.Tag => new WebFetchTool(ref json),
        DateTimeTool.Tag => new DateTimeTool(ref json),
        ImageGenerationTool.Tag => new ImageGenerationTool(ref json),
        SearchModelsTool.Tag => new SearchModelsTool(ref json),
        FilesTool.Tag => new FilesTool(ref json),
        FusionTool.Tag => new FusionTool(ref json),
        AdvisorTool.Tag => new AdvisorTool(ref json),
        SubagentTool.Tag => new SubagentTool(ref json),
        BashTool.Tag => new BashTool(ref json),
        WebSearchShorthandTool.WebSearch
            or WebSearchShorthandTool.WebSearchPreview
            or WebSearchShorthandTool.WebSearchPreview20250311
            or WebSearchShorthandTool.WebSearch20250826 => new WebSearchShorthandTool(ref json),
        var tag => new UnknownTool(tag, json.Raw()),
    };

    void IWire.Write(Utf8JsonWriter json) => Write(json);
}
