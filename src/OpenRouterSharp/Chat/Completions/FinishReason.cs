using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents why the model stopped. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<FinishReason>))]
public readonly record struct FinishReason(string Value) : IOpenValue<FinishReason>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the end of the answer, or a stop sequence (<c>stop</c>).</summary>
    public static FinishReason Stop { get; } = new("stop");

    /// <summary>Gets the output limit; thinking counts towards it (<c>length</c>).</summary>
    public static FinishReason Length { get; } = new("length");

    /// <summary>Gets a call of one of the caller's tools (<c>tool_calls</c>).</summary>
    public static FinishReason ToolCalls { get; } = new("tool_calls");

    /// <summary>Gets a filter that cut the answer (<c>content_filter</c>).</summary>
    public static FinishReason ContentFilter { get; } = new("content_filter");

    /// <summary>Gets a failure after the answer began; what came before it is partial (<c>error</c>).</summary>
    public static FinishReason Error { get; } = new("error");

    /// <summary>Gets the old form of a tool call (<c>function_call</c>).</summary>
    public static FinishReason FunctionCall { get; } = new("function_call");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a finish reason of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator FinishReason(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static FinishReason IOpenValue<FinishReason>.Create(string value) => new(value);
}
