using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents whether providers are sorted for each model apart. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<SortPartition>))]
public readonly record struct SortPartition(string Value) : IOpenValue<SortPartition>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets one model after the other (<c>model</c>).</summary>
    public static SortPartition Model { get; } = new("model");

    /// <summary>Gets all models of the request together (<c>none</c>).</summary>
    public static SortPartition None { get; } = new("none");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a partition of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator SortPartition(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static SortPartition IOpenValue<SortPartition>.Create(string value) => new(value);
}
