using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the parameters of <see cref="AdvisorTool"/>.</summary>
[JsonConverter(typeof(WireConverter<AdvisorToolParameters>))]
public sealed record AdvisorToolParameters : IWire<AdvisorToolParameters>
{
    /// <summary>Initializes a new instance of the <see cref="AdvisorToolParameters"/> class.</summary>
    public AdvisorToolParameters()
    {
    }

    /// <summary>Gets the name of the advisor, which distinguishes several advisors.</summary>
    /// <value>1 to 64 letters, digits, spaces, <c>_</c> and <c>-</c>. At most one advisor can omit it.</value>
    public string? Name { get; init; }

    /// <summary>Gets the model to consult.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the instructions for the advisor.</summary>
    public string? Instructions { get; init; }

    /// <summary>Gets a value indicating whether the advisor receives the conversation so far.</summary>
    public bool? ForwardTranscript { get; init; }

    /// <summary>Gets a value indicating whether the advice is streamed. Without effect for chat completions.</summary>
    public bool? Stream { get; init; }

    /// <summary>Gets the maximum number of tool calls by the advisor.</summary>
    /// <value>At most 25.</value>
    public int? MaxToolCalls { get; init; }

    /// <summary>Gets the maximum number of completion tokens of the advisor.</summary>
    public int? MaxCompletionTokens { get; init; }

    /// <summary>Gets the reasoning settings. Only the effort and the budget apply.</summary>
    public ReasoningSettings? Reasoning { get; init; }

    /// <summary>Gets the sampling temperature: higher values make the output more random.</summary>
    public double? Temperature { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private AdvisorToolParameters(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("name"u8)) Name = json.String();
            else if (json.Is("model"u8)) Model = json.String();
            else if (json.Is("instructions"u8)) Instructions = json.String();
            else if (json.Is("forward_transcript"u8)) ForwardTranscript = json.Boolean();
            else if (json.Is("stream"u8)) Stream = json.Boolean();
            else if (json.Is("max_tool_calls"u8)) MaxToolCalls = json.Int32();
            else if (json.Is("max_completion_tokens"u8)) MaxCompletionTokens = json.Int32();
            else if (json.Is("reasoning"u8)) Reasoning = json.Value<ReasoningSettings>();
            else if (json.Is("temperature"u8)) Temperature = json.Double();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static AdvisorToolParameters? IWire<AdvisorToolParameters>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("name"u8, Name);
        json.Member("model"u8, Model);
        json.Member("instructions"u8, Instructions);
        json.Member("forward_transcript"u8, ForwardTranscript);
        json.Member("stream"u8, Stream);
        json.Member("max_tool_calls"u8, MaxToolCalls);
        json.Member("max_completion_tokens"u8, MaxCompletionTokens);
        json.Member("reasoning"u8, Reasoning);
        json.Member("temperature"u8, Temperature);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
