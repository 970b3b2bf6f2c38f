using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a model's support for reasoning. <see langword="default"/> means unknown.</summary>
/// <param name="Value">The value.</param>
[JsonConverter(typeof(OpenValueConverter<ReasoningSupport>))]
public readonly record struct ReasoningSupport(string Value) : IOpenValue<ReasoningSupport>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the support of models that do not reason.</summary>
    public static ReasoningSupport None { get; } = new("none");

    /// <summary>Gets the support of models that always reason; the service rejects a request that disables reasoning.</summary>
    public static ReasoningSupport Always { get; } = new("always");

    /// <summary>Gets the support of hybrid models, whose reasoning a request turns on or off (<c>reasoning.enabled</c>).</summary>
    public static ReasoningSupport Hybrid { get; } = new("hybrid");

    /// <summary>Gets the value; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="ReasoningSupport"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ReasoningSupport(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ReasoningSupport IOpenValue<ReasoningSupport>.Create(string value) => new(value);
}
