using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a piece of a tool call. On the wire the name and the arguments stand in <c>function</c>.</summary>
[JsonConverter(typeof(WireConverter<ToolCallDelta>))]
public sealed record ToolCallDelta : IWire<ToolCallDelta>
{
    /// <summary>Initializes a new instance of the <see cref="ToolCallDelta"/> class.</summary>
    public ToolCallDelta()
    {
    }

    /// <summary>Gets which of the answer's calls the piece belongs to.</summary>
    public int? Index { get; init; }

    /// <summary>Gets the call's id; normally only in the first piece.</summary>
    public string? Id { get; init; }

    /// <summary>Gets what kind of tool it is; normally only in the first piece.</summary>
    public ToolCallType? Type { get; init; }

    /// <summary>Gets the tool's name (<c>function.name</c>); normally only in the first piece.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the next characters of the arguments' JSON text (<c>function.arguments</c>).</summary>
    public string? Arguments { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets the fields of <c>function</c> that have no member here.</summary>
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
