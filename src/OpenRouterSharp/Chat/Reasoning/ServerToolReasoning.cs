using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a server tool call made during reasoning (<c>reasoning.server_tool_call</c>).</summary>
[JsonConverter(typeof(WireConverter<ServerToolReasoning>))]
public sealed record ServerToolReasoning : ReasoningDetail, IWire<ServerToolReasoning>
{
    internal const string Tag = "reasoning.server_tool_call";

    /// <summary>Initializes a new instance of the <see cref="ServerToolReasoning"/> class.</summary>
    public ServerToolReasoning()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the name of the tool.</summary>
    public string? ToolName { get; init => field = Changed(value); }

    /// <summary>Gets the arguments as JSON text.</summary>
    public string? Arguments { get; init => field = Changed(value); }

    /// <summary>Gets the result of the tool call.</summary>
    public string? Result { get; init => field = Changed(value); }

    /// <summary>Gets the tool call ID.</summary>
    public string? ToolCallId { get; init => field = Changed(value); }

    internal ServerToolReasoning(ref WireReader json)
    {
        var start = json.TokenStart;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("tool_name"u8)) ToolName = json.String();
            else if (json.Is("arguments"u8)) Arguments = json.String();
            else if (json.Is("result"u8)) Result = json.String();
            else if (json.Is("tool_call_id"u8)) ToolCallId = json.String();
            else ReadMember(ref json);
        }

        Remember(ref json, outer, start);
    }

    static ServerToolReasoning? IWire<ServerToolReasoning>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.Member("tool_name"u8, ToolName);
        json.Member("arguments"u8, Arguments);
        json.Member("result"u8, Result);
        json.Member("tool_call_id"u8, ToolCallId);
    }
}
