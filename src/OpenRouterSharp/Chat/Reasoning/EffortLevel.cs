using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents how much a model thinks. A level that a model lacks becomes its nearest. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<EffortLevel>))]
public readonly record struct EffortLevel(string Value) : IOpenValue<EffortLevel>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets all that the model can (<c>max</c>).</summary>
    public static EffortLevel Max { get; } = new("max");

    /// <summary>Gets about 95 % of the output limit (<c>xhigh</c>).</summary>
    public static EffortLevel XHigh { get; } = new("xhigh");

    /// <summary>Gets about 80 % of the output limit (<c>high</c>).</summary>
    public static EffortLevel High { get; } = new("high");

    /// <summary>Gets about half of the output limit (<c>medium</c>).</summary>
    public static EffortLevel Medium { get; } = new("medium");

    /// <summary>Gets about 20 % of the output limit (<c>low</c>).</summary>
    public static EffortLevel Low { get; } = new("low");

    /// <summary>Gets about 10 % of the output limit (<c>minimal</c>).</summary>
    public static EffortLevel Minimal { get; } = new("minimal");

    /// <summary>Gets no thinking; models that always think refuse it with status 400 (<c>none</c>).</summary>
    public static EffortLevel None { get; } = new("none");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a level of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator EffortLevel(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static EffortLevel IOpenValue<EffortLevel>.Create(string value) => new(value);
}
