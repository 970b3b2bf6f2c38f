using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents how long the summary of the thinking is, for models that show a summary only. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ReasoningSummaryMode>))]
public readonly record struct ReasoningSummaryMode(string Value) : IOpenValue<ReasoningSummaryMode>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the model's own choice (<c>auto</c>).</summary>
    public static ReasoningSummaryMode Auto { get; } = new("auto");

    /// <summary>Gets a short summary (<c>concise</c>).</summary>
    public static ReasoningSummaryMode Concise { get; } = new("concise");

    /// <summary>Gets a long summary (<c>detailed</c>).</summary>
    public static ReasoningSummaryMode Detailed { get; } = new("detailed");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a mode of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator ReasoningSummaryMode(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ReasoningSummaryMode IOpenValue<ReasoningSummaryMode>.Create(string value) => new(value);
}
