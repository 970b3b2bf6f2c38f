using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the values of <c>tool_choice</c> that an endpoint supports.</summary>
[JsonConverter(typeof(WireConverter<ToolChoiceSupport>))]
public sealed record ToolChoiceSupport : IWire<ToolChoiceSupport>
{
    /// <summary>Initializes a new instance of the <see cref="ToolChoiceSupport"/> class.</summary>
    public ToolChoiceSupport()
    {
    }

    /// <summary>Gets a value indicating whether tool calls can be turned off.</summary>
    public bool? None { get; init; }

    /// <summary>Gets a value indicating whether the model can choose whether to call a tool.</summary>
    public bool? Auto { get; init; }

    /// <summary>Gets a value indicating whether a tool call can be required.</summary>
    public bool? Required { get; init; }

    /// <summary>Gets a value indicating whether a specific function can be required.</summary>
    public bool? Function { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ToolChoiceSupport(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("none"u8)) None = json.Boolean();
            else if (json.Is("auto"u8)) Auto = json.Boolean();
            else if (json.Is("required"u8)) Required = json.Boolean();
            else if (json.Is("function"u8)) Function = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ToolChoiceSupport? IWire<ToolChoiceSupport>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("none"u8, None);
        json.Member("auto"u8, Auto);
        json.Member("required"u8, Required);
        json.Member("function"u8, Function);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
