using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a data-retention policy for providers. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<DataCollection>))]
[SuppressMessage("Naming", "CA1711", Justification = "The wire's own words: the collecting of data, not a collection.")]
public readonly record struct DataCollection(string Value) : IOpenValue<DataCollection>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the policy that permits any provider (<c>allow</c>).</summary>
    public static DataCollection Allow { get; } = new("allow");

    /// <summary>Gets the policy that permits only providers that neither store prompts nor train on them (<c>deny</c>).</summary>
    public static DataCollection Deny { get; } = new("deny");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="DataCollection"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator DataCollection(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static DataCollection IOpenValue<DataCollection>.Create(string value) => new(value);
}
