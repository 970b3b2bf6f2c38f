using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a condition that stops server tools. One more turn without tools then completes the response.</summary>
[JsonConverter(typeof(WireConverter<StopCondition>))]
public abstract record StopCondition : IWire<StopCondition>
{
    private protected StopCondition()
    {
    }

    /// <summary>Gets the type of the condition (<c>type</c>).</summary>
    public abstract string Type { get; }

    /// <summary>Creates a condition on the number of steps.</summary>
    /// <param name="stepCount">The number of steps.</param>
    /// <returns>The condition.</returns>
    public static StepCountCondition StepCountIs(int stepCount) => new() { StepCount = stepCount };

    /// <summary>Creates a condition on the call of a specific tool.</summary>
    /// <param name="toolName">The name of the tool.</param>
    /// <returns>The condition.</returns>
    public static ToolCallCondition HasToolCall(string toolName) => new() { ToolName = toolName };

    /// <summary>Creates a condition on the number of tokens used.</summary>
    /// <param name="maxTokens">The number of tokens.</param>
    /// <returns>The condition.</returns>
    public static TokensUsedCondition MaxTokensUsed(long maxTokens) => new() { MaxTokens = maxTokens };

    /// <summary>Creates a condition on the accumulated cost.</summary>
    /// <param name="dollars">The cost in US dollars.</param>
    /// <returns>The condition.</returns>
    public static CostCondition MaxCost(decimal dollars) => new() { MaxCostInDollars = dollars };

    /// <summary>Creates a condition on the finish reason of a turn.</summary>
    /// <param name="reason">The finish reason.</param>
    /// <returns>The condition.</returns>
    public static FinishReasonCondition FinishReasonIs(FinishReason reason) => new() { Reason = reason };

    /// <summary>Creates a condition that this version of the library does not recognize.</summary>
    /// <param name="json">The JSON object, sent byte for byte.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    public static UnknownStopCondition FromJson(string json)
    {
        var element = RawJson.ParseObject(json);
        return new(RawJson.StringOf(element, "type") ?? string.Empty, element);
    }

    /// <summary>Writes the value. Virtual, so that trimming removes types that a program never constructs.</summary>
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
