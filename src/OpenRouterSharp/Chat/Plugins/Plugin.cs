using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents something that OpenRouter does to a request or its answer. It overrides the account's own setting.</summary>
[JsonConverter(typeof(TaggedUnionConverter<Plugin>))]
public abstract record Plugin : ITaggedUnion<Plugin>
{
    private protected Plugin()
    {
    }

    /// <summary>Gets the plugin's id.</summary>
    [JsonIgnore]
    public abstract string Id { get; }

    static string ITaggedUnion<Plugin>.TagName => "id";

    /// <summary>Makes a plugin that this version of the library does not know.</summary>
    /// <param name="json">The JSON object. It is sent byte for byte.</param>
    /// <returns>The plugin.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    public static UnknownPlugin FromJson(string json)
    {
        var element = RawJson.ParseObject(json);
        return new(RawJson.StringOf(element, "id") ?? string.Empty, element);
    }

    static Type? ITaggedUnion<Plugin>.TypeOf(string tag) => tag switch
    {
        WebPlugin.Tag => typeof(WebPlugin),
        WebFetchPlugin.Tag => typeof(WebFetchPlugin),
        FileParserPlugin.Tag => typeof(FileParserPlugin),
        ResponseHealingPlugin.Tag => typeof(ResponseHealingPlugin),
        ContextCompressionPlugin.Tag => typeof(ContextCompressionPlugin),
        ModerationPlugin.Tag => typeof(ModerationPlugin),
        AutoRouterPlugin.Tag => typeof(AutoRouterPlugin),
        AutoBetaRouterPlugin.Tag => typeof(AutoBetaRouterPlugin),
        ParetoRouterPlugin.Tag => typeof(ParetoRouterPlugin),
        FusionPlugin.Tag => typeof(FusionPlugin),
        _ => null,
    };

    static Plugin ITaggedUnion<Plugin>.Unknown(string tag, JsonElement json) => new UnknownPlugin(tag, json);
}
