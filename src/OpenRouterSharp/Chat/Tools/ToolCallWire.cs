using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the wire form shared by tool calls and tool call deltas.</summary>
internal struct ToolCallWire
{
    internal int? Index;
    internal string? Id;
    internal ToolCallType? Type;
    internal string? Name;
    internal string? Arguments;
    internal Dictionary<string, JsonElement>? Properties;
    internal Dictionary<string, JsonElement>? FunctionProperties;

    /// <summary>Reads a tool call, at whose start the reader is positioned.</summary>
    internal ToolCallWire(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("index"u8)) Index = json.Int32();
            else if (json.Is("id"u8)) Id = json.String();
            else if (json.Is("type"u8)) Type = json.Word<ToolCallType>();
            else if (json.Is("function"u8) && (json.IsObject || json.IsNull)) ReadFunction(ref json);
            else json.Keep();
        }

        Properties = json.End(outer);
    }

    internal readonly void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("index"u8, Index);
        json.Member("id"u8, Id);
        json.Member("type"u8, Type?.Value);
        if (Name is not null || Arguments is not null || FunctionProperties is not null)
        {
            json.WriteStartObject("function"u8);
            json.Member("name"u8, Name);
            json.Member("arguments"u8, Arguments);
            json.Rest(FunctionProperties);
            json.WriteEndObject();
        }

        json.Rest(Properties);
        json.WriteEndObject();
    }

    // An object in place of the arguments' text is kept as its JSON text.
    private void ReadFunction(ref WireReader json)
    {
        if (json.IsNull)
        {
            return;
        }

        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("name"u8)) Name = json.Word();
            else if (json.Is("arguments"u8))
            {
                json.Places[DeltaText.Arguments] = json.Place;
                Arguments = json.StringOrJson();
            }
            else json.Keep();
        }

        FunctionProperties = json.End(outer);
    }
}
