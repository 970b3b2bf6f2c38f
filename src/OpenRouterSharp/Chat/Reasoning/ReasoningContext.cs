using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents which of the earlier thinking that is sent back the model uses. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ReasoningContext>))]
public readonly record struct ReasoningContext(string Value) : IOpenValue<ReasoningContext>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the model's own choice (<c>auto</c>).</summary>
    public static ReasoningContext Auto { get; } = new("auto");

    /// <summary>Gets the thinking of all turns (<c>all_turns</c>).</summary>
    public static ReasoningContext AllTurns { get; } = new("all_turns");

    /// <summary>Gets the thinking of the current turn only (<c>current_turn</c>).</summary>
    public static ReasoningContext CurrentTurn { get; } = new("current_turn");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a context of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator ReasoningContext(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ReasoningContext IOpenValue<ReasoningContext>.Create(string value) => new(value);
}
