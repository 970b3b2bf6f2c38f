using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the parameters of <see cref="SubagentTool"/>.</summary>
[JsonConverter(typeof(WireConverter<SubagentToolParameters>))]
public sealed record SubagentToolParameters : IWire<SubagentToolParameters>
{
    /// <summary>Initializes a new instance of the <see cref="SubagentToolParameters"/> class.</summary>
    public SubagentToolParameters()
    {
    }

    /// <summary>Gets the name of the subagent, which distinguishes several subagents.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the model that performs the task.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the instructions for the subagent.</summary>
    public string? Instructions { get; init; }

    /// <summary>Gets the server tools available to the subagent.</summary>
    public IReadOnlyList<Tool>? Tools { get; init; }

    /// <summary>Gets the maximum number of tool calls by the subagent.</summary>
    /// <value>1 to 25.</value>
    public int? MaxToolCalls { get; init; }

    /// <summary>Gets the maximum number of completion tokens of the subagent.</summary>
    public int? MaxCompletionTokens { get; init; }

    /// <summary>Gets the reasoning settings. Only the effort and the budget apply.</summary>
    public ReasoningSettings? Reasoning { get; init; }

    /// <summary>Gets the sampling temperature: higher values make the output more random.</summary>
    public double? Temperature { get; init; }

    /// <summary>Gets a value indicating whether the subagent can call the request's functions. Chat completions reject it with status 400.</summary>
    public bool? InheritFunctions { get; init; }

    /// <summary>Gets the names of the functions that the subagent can call. Chat completions reject it with status 400.</summary>
    public IReadOnlyList<string>? InheritedFunctionNames { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private SubagentToolParameters(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("name"u8)) Name = json.String();
            else if (json.Is("model"u8)) Model = json.String();
            else if (json.Is("instructions"u8)) Instructions = json.String();
            else if (json.Is("tools"u8)) Tools = json.ListWithNulls<Tool>();
            else if (json.Is("max_tool_calls"u8)) MaxToolCalls = json.Int32();
            else if (json.Is("max_completion_tokens"u8)) MaxCompletionTokens = json.Int32();
            else if (json.Is("reasoning"u8)) Reasoning = json.Value<ReasoningSettings>();
            else if (json.Is("temperature"u8)) Temperature = json.Double();
            else if (json.Is("inherit_functions"u8)) InheritFunctions = json.Boolean();
            else if (json.Is("inherited_function_names"u8)) InheritedFunctionNames = json.StringsWithNulls();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static SubagentToolParameters? IWire<SubagentToolParameters>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("name"u8, Name);
        json.Member("model"u8, Model);
        json.Member("instructions"u8, Instructions);
        json.Member("tools"u8, Tools);
        json.Member("max_tool_calls"u8, MaxToolCalls);
        json.Member("max_completion_tokens"u8, MaxCompletionTokens);
        json.Member("reasoning"u8, Reasoning);
        json.Member("temperature"u8, Temperature);
        json.Member("inherit_functions"u8, InheritFunctions);
        json.Member("inherited_function_names"u8, InheritedFunctionNames);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
