using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents whether providers may keep what they are sent. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<DataCollection>))]
[SuppressMessage("Naming", "CA1711", Justification = "The wire's own words: the collecting of data, not a collection.")]
public readonly record struct DataCollection(string Value) : IOpenValue<DataCollection>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets any provider (<c>allow</c>).</summary>
    public static DataCollection Allow { get; } = new("allow");

    /// <summary>Gets only providers that neither store prompts nor train on them (<c>deny</c>).</summary>
    public static DataCollection Deny { get; } = new("deny");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a choice of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator DataCollection(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static DataCollection IOpenValue<DataCollection>.Create(string value) => new(value);
}
