using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the reasoning behavior of a model: never, always, or as the request asks. <see langword="default"/> means unknown.</summary>
/// <param name="Value">The value.</param>
[JsonConverter(typeof(OpenValueConverter<ReasoningBehavior>))]
public readonly record struct ReasoningBehavior(string Value) : IOpenValue<ReasoningBehavior>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the behavior of models that do not reason.</summary>
    public static ReasoningBehavior None { get; } = new("none");

    /// <summary>Gets the behavior of models that always reason; the service rejects a request that disables reasoning.</summary>
    public static ReasoningBehavior Always { get; } = new("always");

    /// <summary>Gets the behavior of hybrid models, whose reasoning a request turns on or off (<c>reasoning.enabled</c>).</summary>
    public static ReasoningBehavior Hybrid { get; } = new("hybrid");

    /// <summary>Gets the value; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="ReasoningBehavior"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ReasoningBehavior(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ReasoningBehavior IOpenValue<ReasoningBehavior>.Create(string value) => new(value);
}
