using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents when OpenRouter stops running its tools. After one more turn without tools the answer is complete.</summary>
[JsonConverter(typeof(WireConverter<StopCondition>))]
public abstract record StopCondition : IWire<StopCondition>
{
    private protected StopCondition()
    {
    }

    /// <summary>Gets the kind of the condition (<c>type</c>).</summary>
    public abstract string Type { get; }

    /// <summary>Makes a stop after a number of steps.</summary>
    /// <param name="stepCount">The number of steps.</param>
    /// <returns>The condition.</returns>
    public static StepCountCondition StepCountIs(int stepCount) => new() { StepCount = stepCount };

    /// <summary>Makes a stop after a call of one tool.</summary>
    /// <param name="toolName">The tool's name.</param>
    /// <returns>The condition.</returns>
    public static ToolCallCondition HasToolCall(string toolName) => new() { ToolName = toolName };

    /// <summary>Makes a stop after a number of tokens.</summary>
    /// <param name="maxTokens">The number of tokens.</param>
    /// <returns>The condition.</returns>
    public static TokensUsedCondition MaxTokensUsed(long maxTokens) => new() { MaxTokens = maxTokens };

    /// <summary>Makes a stop at a cost.</summary>
    /// <param name="dollars">The cost in US dollars.</param>
    /// <returns>The condition.</returns>
    public static CostCondition MaxCost(decimal dollars) => new() { MaxCostInDollars = dollars };

    /// <summary>Makes a stop when a turn ends for a reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The condition.</returns>
    public static FinishReasonCondition FinishReasonIs(FinishReason reason) => new() { Reason = reason };

    /// <summary>Makes a condition that this version of the library does not know.</summary>
    /// <param name="json">The JSON object. It is sent byte for byte.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    public static UnknownStopCondition FromJson(string json)
    {
        var element = RawJson.ParseObject(json);
        return new(RawJson.StringOf(element, "type") ?? string.Empty, element);
    }

    /// <summary>Writes the value: only what a program makes is ever written, and only that is in a trimmed program.</summary>
    private protected abstract void Write(Utf8JsonWriter json);

    static StopCondition? IWire<StopCondition>.Read(ref WireReader json) => json.Tag("type"u8) switch
    {
        StepCountCondition.Tag => new StepCountCondition(ref json),
        ToolCallCondition.Tag => new ToolCallCondition(ref json),
        TokensUsedCondition.Tag => new TokensUsedCondition(ref json),
        CostCondition.Tag => new CostCondition(ref json),
        FinishReasonCondition.Tag => new FinishReasonCondition(ref json),
        var tag => new UnknownStopCondition(tag, json.Raw()),
    };

    void IWire.Write(Utf8JsonWriter json) => Write(json);
}
