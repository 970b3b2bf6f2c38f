using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents whether a model thinks before it answers. <see langword="default"/> means that it is not known.</summary>
/// <param name="Value">The word.</param>
[JsonConverter(typeof(OpenValueConverter<ReasoningSupport>))]
public readonly record struct ReasoningSupport(string Value) : IOpenValue<ReasoningSupport>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the models that do not think.</summary>
    public static ReasoningSupport None { get; } = new("none");

    /// <summary>Gets the models that always think; the service refuses a request that switches it off.</summary>
    public static ReasoningSupport Always { get; } = new("always");

    /// <summary>Gets the models whose thinking a request switches on and off (<c>reasoning.enabled</c>).</summary>
    public static ReasoningSupport Hybrid { get; } = new("hybrid");

    /// <summary>Gets the word; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a value of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator ReasoningSupport(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ReasoningSupport IOpenValue<ReasoningSupport>.Create(string value) => new(value);
}
