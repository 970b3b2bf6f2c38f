using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents an increment of a tool call. On the wire, the name and the arguments are nested in <c>function</c>.</summary>
[JsonConverter(typeof(WireConverter<ToolCallDelta>))]
public sealed record ToolCallDelta : IWire<ToolCallDelta>
{
    /// <summary>Initializes a new instance of the <see cref="ToolCallDelta"/> class.</summary>
    public ToolCallDelta()
    {
    }

    /// <summary>Gets the index of the tool call within the message.</summary>
    public int? Index { get; init; }

    /// <summary>Gets the tool call ID; usually present only in the first increment.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the tool type; usually present only in the first increment.</summary>
    public ToolCallType? Type { get; init; }

    /// <summary>Gets the tool name (<c>function.name</c>); usually present only in the first increment.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the next fragment of the arguments' JSON text (<c>function.arguments</c>).</summary>
    public string? Arguments { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets the fields of <c>function</c> that this type does not declare.</summary>
    internal Dictionary<string, JsonElement>? FunctionProperties { get; init; }

    private ToolCallDelta(ref WireReader json)
    {
        var wire = new ToolCallWire(ref json);
        Index = wire.Index;
        Id = wire.Id;
        Type = wire.Type;
        Name = wire.Name;
        Arguments = wire.Arguments;
        AdditionalProperties = wire.Properties;
        FunctionProperties = wire.FunctionProperties;
    }

    static ToolCallDelta? IWire<ToolCallDelta>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json) => new ToolCallWire
    {
        Index = Index,
        Id = Id,
        Type = Type,
        Name = Name,
        Arguments = Arguments,
        Properties = AdditionalProperties,
        FunctionProperties = FunctionProperties,
    }.Write(json);
}
