using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents a tool that the model may use: a function of the caller's own, or a tool that OpenRouter runs.</summary>
[JsonConverter(typeof(TaggedUnionConverter<Tool>))]
public abstract record Tool : ITaggedUnion<Tool>
{
    private protected Tool()
    {
    }

    /// <summary>Gets the kind of the tool (<c>type</c>).</summary>
    [JsonIgnore]
    public abstract string Type { get; }

    static string ITaggedUnion<Tool>.TagName => "type";

    /// <summary>Makes a tool that this version of the library does not know.</summary>
    /// <param name="json">The JSON object. It is sent byte for byte.</param>
    /// <returns>The tool.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    public static UnknownTool FromJson(string json)
    {
        var element = RawJson.ParseObject(json);
        return new(RawJson.StringOf(element, "type") ?? string.Empty, element);
    }

    static Type? ITaggedUnion<Tool>.TypeOf(string tag) => tag switch
    {
        FunctionTool.Tag => typeof(FunctionTool),
        WebSearchTool.Tag => typeof(WebSearchTool),
        WebFetchTool.Tag => typeof(WebFetchTool),
        DateTimeTool.Tag => typeof(DateTimeTool),
        ImageGenerationTool.Tag => typeof(ImageGenerationTool),
        SearchModelsTool.Tag => typeof(SearchModelsTool),
        FilesTool.Tag => typeof(FilesTool),
        FusionTool.Tag => typeof(FusionTool),
        AdvisorTool.Tag => typeof(AdvisorTool),
        SubagentTool.Tag => typeof(SubagentTool),
        BashTool.Tag => typeof(BashTool),
        WebSearchShorthandTool.WebSearch
            or WebSearchShorthandTool.WebSearchPreview
            or WebSearchShorthandTool.WebSearchPreview20250311
            or WebSearchShorthandTool.WebSearch20250826 => typeof(WebSearchShorthandTool),
        _ => null,
    };

    static Tool ITaggedUnion<Tool>.Unknown(string tag, JsonElement json) => new UnknownTool(tag, json);
}
