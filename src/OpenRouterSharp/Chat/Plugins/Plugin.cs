using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;
using OpenRouterSharp.Plugins;

namespace OpenRouterSharp;

/// <summary>Represents a plugin, with which OpenRouter transforms a request or its response. It overrides the account's own setting.</summary>
[JsonConverter(typeof(WireConverter<Plugin>))]
public abstract record Plugin : IWire<Plugin>
{
    private protected Plugin()
    {
    }

    /// <summary>Gets the plugin ID.</summary>
    public abstract string Id { get; }

    /// <summary>Creates a plugin that this version of the library does not recognize.</summary>
    /// <param name="json">The JSON object, sent byte for byte.</param>
    /// <returns>The plugin.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    public static UnknownPlugin FromJson(string json)
    {
        var element = RawJson.ParseObject(json);
        return new(RawJson.StringOf(element, "id") ?? string.Empty, element);
    }

    /// <summary>Writes the value. Virtual, so that trimming removes types that a program never constructs.</summary>
    private protected abstract void Write(Utf8JsonWriter json);

    static Plugin? IWire<Plugin>.Read(ref WireReader json) => json.Tag("id"u8) switch
    {
        WebPlugin.Tag => new WebPlugin(ref json),
        WebFetchPlugin.Tag => new WebFetchPlugin(ref json),
        FileParserPlugin.Tag => new FileParserPlugin(ref json),
        ResponseHealingPlugin.Tag => new ResponseHealingPlugin(ref json),
        ContextCompressionPlugin.Tag => new ContextCompressionPlugin(ref json),
        ModerationPlugin.Tag => new ModerationPlugin(ref json),
        AutoRouterPlugin.Tag => new AutoRouterPlugin(ref json),
        AutoBetaRouterPlugin.Tag => new AutoBetaRouterPlugin(ref json),
        ParetoRouterPlugin.Tag => new ParetoRouterPlugin(ref json),
        FusionPlugin.Tag => new FusionPlugin(ref json),
        AlignmentPlugin.Tag => new AlignmentPlugin(ref json),
        JevRouterPlugin.Tag => new JevRouterPlugin(ref json),
        SwitchyardRouterPlugin.Tag => new SwitchyardRouterPlugin(ref json),
        var tag => new UnknownPlugin(tag, json.Raw()),
    };

    void IWire.Write(Utf8JsonWriter json) => Write(json);
}
