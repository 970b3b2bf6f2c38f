using System.Diagnostics.CodeAnalysis;

namespace OpenRouterSharp;

/// <summary>
/// Represents a member in which a null differs from no value at all: not set (<see langword="default"/>), or set to a value, which can be
/// <see langword="null"/>. An update leaves the members unchanged that are not set, and sends those that are, nulls included.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>Initializes a new instance of the <see cref="Optional{T}"/> struct with a value.</summary>
    /// <param name="value">The value; <see langword="null"/> clears the member.</param>
    public Optional(T value)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>Gets a value indicating whether the member is set.</summary>
    public bool HasValue { get; }

    /// <summary>Gets the value; the default of <typeparamref name="T"/> if the member is not set.</summary>
    [MaybeNull]
    public T Value { get; }

    /// <summary>Converts a value to a member that is set.</summary>
    /// <param name="value">The value; <see langword="null"/> clears the member.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Returns the text of the value; empty if the member is not set.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => HasValue ? Value?.ToString() ?? "null" : string.Empty;
}
