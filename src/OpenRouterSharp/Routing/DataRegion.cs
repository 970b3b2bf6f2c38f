using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a region in which data is processed. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The string on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<DataRegion>))]
public readonly record struct DataRegion(string Value) : IOpenValue<DataRegion>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets any region (<c>global</c>).</summary>
    public static DataRegion Global { get; } = new("global");

    /// <summary>Gets Europe (<c>europe</c>).</summary>
    public static DataRegion Europe { get; } = new("europe");

    /// <summary>Gets the United States (<c>us</c>).</summary>
    public static DataRegion UnitedStates { get; } = new("us");

    /// <summary>Gets the string on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="DataRegion"/>.</summary>
    /// <param name="value">The string.</param>
    public static implicit operator DataRegion(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static DataRegion IOpenValue<DataRegion>.Create(string value) => new(value);
}
