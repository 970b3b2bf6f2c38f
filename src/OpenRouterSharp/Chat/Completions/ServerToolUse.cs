using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the usage of server tools, which OpenRouter runs.</summary>
[JsonConverter(typeof(WireConverter<ServerToolUse>))]
public sealed record ServerToolUse : IWire<ServerToolUse>
{
    /// <summary>Initializes a new instance of the <see cref="ServerToolUse"/> class.</summary>
    public ServerToolUse()
    {
    }

    /// <summary>Gets the number of calls that the model requested, including web searches.</summary>
    public long? ToolCallsRequested { get; init; }

    /// <summary>Gets the number of calls executed.</summary>
    public long? ToolCallsExecuted { get; init; }

    /// <summary>Gets the number of web searches executed.</summary>
    public long? WebSearchRequests { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ServerToolUse(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("tool_calls_requested"u8)) ToolCallsRequested = json.Int64();
            else if (json.Is("tool_calls_executed"u8)) ToolCallsExecuted = json.Int64();
            else if (json.Is("web_search_requests"u8)) WebSearchRequests = json.Int64();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ServerToolUse? IWire<ServerToolUse>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("tool_calls_requested"u8, ToolCallsRequested);
        json.Member("tool_calls_executed"u8, ToolCallsExecuted);
        json.Member("web_search_requests"u8, WebSearchRequests);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
