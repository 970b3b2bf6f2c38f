using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a change of the reasoning effort within a conversation. Unlike a change in the request, it keeps the prompt cache.</summary>
/// <remarks>It stands on a system or developer message with empty content, directly before the user message that it is for. Keep that message in later requests.</remarks>
[JsonConverter(typeof(WireConverter<ConfigurationUpdate>))]
public sealed record ConfigurationUpdate : IWire<ConfigurationUpdate>
{
    /// <summary>Initializes a new instance of the <see cref="ConfigurationUpdate"/> class.</summary>
    public ConfigurationUpdate()
    {
    }

    /// <summary>Gets the reasoning settings. OpenRouter accepts <see cref="ReasoningSettings.Effort"/> only.</summary>
    public ReasoningSettings? Reasoning { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Creates a change of the reasoning effort.</summary>
    /// <param name="effort">The effort from here on.</param>
    /// <returns>The change.</returns>
    public static ConfigurationUpdate WithEffort(EffortLevel effort) => new() { Reasoning = ReasoningSettings.WithEffort(effort) };

    private ConfigurationUpdate(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("reasoning"u8)) Reasoning = json.Value<ReasoningSettings>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ConfigurationUpdate? IWire<ConfigurationUpdate>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("reasoning"u8, Reasoning);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
