using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the length of reasoning summaries, for models that expose only a summary. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ReasoningSummaryMode>))]
public readonly record struct ReasoningSummaryMode(string Value) : IOpenValue<ReasoningSummaryMode>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the length that the model selects (<c>auto</c>).</summary>
    public static ReasoningSummaryMode Auto { get; } = new("auto");

    /// <summary>Gets a short summary (<c>concise</c>).</summary>
    public static ReasoningSummaryMode Concise { get; } = new("concise");

    /// <summary>Gets a long summary (<c>detailed</c>).</summary>
    public static ReasoningSummaryMode Detailed { get; } = new("detailed");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="ReasoningSummaryMode"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ReasoningSummaryMode(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ReasoningSummaryMode IOpenValue<ReasoningSummaryMode>.Create(string value) => new(value);
}
