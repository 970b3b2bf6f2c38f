using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the reason that the model stopped generating. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<FinishReason>))]
public readonly record struct FinishReason(string Value) : IOpenValue<FinishReason>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the reason for a natural end or a stop sequence (<c>stop</c>).</summary>
    public static FinishReason Stop { get; } = new("stop");

    /// <summary>Gets the reason for a reached output limit, which includes reasoning tokens (<c>length</c>).</summary>
    public static FinishReason Length { get; } = new("length");

    /// <summary>Gets the reason for calls of the caller's tools (<c>tool_calls</c>).</summary>
    public static FinishReason ToolCalls { get; } = new("tool_calls");

    /// <summary>Gets the reason for output cut off by a content filter (<c>content_filter</c>).</summary>
    public static FinishReason ContentFilter { get; } = new("content_filter");

    /// <summary>Gets the reason for a failure after generation began; the output is partial (<c>error</c>).</summary>
    public static FinishReason Error { get; } = new("error");

    /// <summary>Gets the reason for a tool call in its legacy form (<c>function_call</c>).</summary>
    public static FinishReason FunctionCall { get; } = new("function_call");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="FinishReason"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator FinishReason(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static FinishReason IOpenValue<FinishReason>.Create(string value) => new(value);
}
