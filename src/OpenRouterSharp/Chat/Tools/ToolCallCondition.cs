using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a stop condition on the call of a specific tool (<c>has_tool_call</c>).</summary>
[JsonConverter(typeof(WireConverter<ToolCallCondition>))]
public sealed record ToolCallCondition : StopCondition, IWire<ToolCallCondition>
{
    internal const string Tag = "has_tool_call";

    /// <summary>Initializes a new instance of the <see cref="ToolCallCondition"/> class.</summary>
    public ToolCallCondition()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the name of the tool.</summary>
    public string? ToolName { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal ToolCallCondition(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("tool_name"u8)) ToolName = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ToolCallCondition? IWire<ToolCallCondition>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Member("tool_name"u8, ToolName);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
