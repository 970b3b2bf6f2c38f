using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Reads and writes a tool call, whose name and arguments stand in <c>function</c> on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ToolCallConverter : JsonConverter<ToolCall>
{
    /// <inheritdoc/>
    public override ToolCall? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ToolCallWire.TryRead(ref reader, out var wire)
            ? new ToolCall
            {
                Id = wire.Id,
                Type = wire.Type ?? default,
                Name = wire.Name,
                Arguments = wire.Arguments!,
                AdditionalProperties = wire.Properties,
                FunctionProperties = wire.FunctionProperties,
            }
            : null;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ToolCall value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);

        // A call that is not a function's has its body among the additional properties.
        var isFunction = value.Type == ToolCallType.Function || value.Name is not null;
        new ToolCallWire
        {
            Id = value.Id,
            Type = value.Type,
            Name = value.Name,
            Arguments = isFunction ? value.Arguments : null,
            Properties = value.AdditionalProperties,
            FunctionProperties = value.FunctionProperties,
        }.Write(writer);
    }
}
