using System.Diagnostics.CodeAnalysis;

namespace OpenRouterSharp;

/// <summary>
/// Represents a member of an update: left as it is (<see langword="default"/>), or set to a value, which may be <see langword="null"/>. An update
/// sends what is set, a null too, and nothing else.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>Initializes a new instance of the <see cref="Optional{T}"/> struct that sets a value.</summary>
    /// <param name="value">The value; <see langword="null"/> clears the member.</param>
    public Optional(T value)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>Gets a value indicating whether the member is set.</summary>
    public bool HasValue { get; }

    /// <summary>Gets the value; the default of its type where the member is left as it is.</summary>
    [MaybeNull]
    public T Value { get; }

    /// <summary>Sets a value.</summary>
    /// <param name="value">The value; <see langword="null"/> clears the member.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Shows the value, or nothing where the member is left as it is.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => HasValue ? Value?.ToString() ?? "null" : string.Empty;
}
