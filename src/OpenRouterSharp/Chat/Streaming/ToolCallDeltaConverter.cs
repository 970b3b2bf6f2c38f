using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Reads and writes a piece of a tool call, whose name and arguments stand in <c>function</c> on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ToolCallDeltaConverter : JsonConverter<ToolCallDelta>
{
    /// <inheritdoc/>
    public override ToolCallDelta? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ToolCallWire.TryRead(ref reader, out var wire)
            ? new ToolCallDelta
            {
                Index = wire.Index,
                Id = wire.Id,
                Type = wire.Type,
                Name = wire.Name,
                Arguments = wire.Arguments,
                AdditionalProperties = wire.Properties,
                FunctionProperties = wire.FunctionProperties,
            }
            : null;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ToolCallDelta value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        new ToolCallWire
        {
            Index = value.Index,
            Id = value.Id,
            Type = value.Type,
            Name = value.Name,
            Arguments = value.Arguments,
            Properties = value.AdditionalProperties,
            FunctionProperties = value.FunctionProperties,
        }.Write(writer);
    }
}
