using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a reasoning effort level. Unsupported levels map to the nearest supported one. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<EffortLevel>))]
public readonly record struct EffortLevel(string Value) : IOpenValue<EffortLevel>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the maximum effort that the model supports (<c>max</c>).</summary>
    public static EffortLevel Max { get; } = new("max");

    /// <summary>Gets extra-high effort: about 95% of the output limit (<c>xhigh</c>).</summary>
    public static EffortLevel XHigh { get; } = new("xhigh");

    /// <summary>Gets high effort: about 80% of the output limit (<c>high</c>).</summary>
    public static EffortLevel High { get; } = new("high");

    /// <summary>Gets medium effort: about 50% of the output limit (<c>medium</c>).</summary>
    public static EffortLevel Medium { get; } = new("medium");

    /// <summary>Gets low effort: about 20% of the output limit (<c>low</c>).</summary>
    public static EffortLevel Low { get; } = new("low");

    /// <summary>Gets minimal effort: about 10% of the output limit (<c>minimal</c>).</summary>
    public static EffortLevel Minimal { get; } = new("minimal");

    /// <summary>Gets no reasoning; models that always reason reject it with status 400 (<c>none</c>).</summary>
    public static EffortLevel None { get; } = new("none");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to an <see cref="EffortLevel"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator EffortLevel(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static EffortLevel IOpenValue<EffortLevel>.Create(string value) => new(value);
}
