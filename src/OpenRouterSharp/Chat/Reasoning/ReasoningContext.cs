using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the scope of earlier reasoning that the model uses. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ReasoningContext>))]
public readonly record struct ReasoningContext(string Value) : IOpenValue<ReasoningContext>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the scope that the model selects (<c>auto</c>).</summary>
    public static ReasoningContext Auto { get; } = new("auto");

    /// <summary>Gets the scope of all turns (<c>all_turns</c>).</summary>
    public static ReasoningContext AllTurns { get; } = new("all_turns");

    /// <summary>Gets the scope of the current turn (<c>current_turn</c>).</summary>
    public static ReasoningContext CurrentTurn { get; } = new("current_turn");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="ReasoningContext"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ReasoningContext(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ReasoningContext IOpenValue<ReasoningContext>.Create(string value) => new(value);
}
