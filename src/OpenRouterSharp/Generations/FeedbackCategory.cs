using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Generations;

/// <summary>Represents the category of feedback on a generation. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The string on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<FeedbackCategory>))]
public readonly record struct FeedbackCategory(string Value) : IOpenValue<FeedbackCategory>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the category of slow responses (<c>latency</c>).</summary>
    public static FeedbackCategory Latency { get; } = new("latency");

    /// <summary>Gets the category of incoherent text (<c>incoherence</c>).</summary>
    public static FeedbackCategory Incoherence { get; } = new("incoherence");

    /// <summary>Gets the category of wrong answers (<c>incorrect_response</c>).</summary>
    public static FeedbackCategory IncorrectResponse { get; } = new("incorrect_response");

    /// <summary>Gets the category of wrong formats (<c>formatting</c>).</summary>
    public static FeedbackCategory Formatting { get; } = new("formatting");

    /// <summary>Gets the category of wrong charges (<c>billing</c>).</summary>
    public static FeedbackCategory Billing { get; } = new("billing");

    /// <summary>Gets the category of errors of the API (<c>api_error</c>).</summary>
    public static FeedbackCategory ApiError { get; } = new("api_error");

    /// <summary>Gets the category of everything else (<c>other</c>).</summary>
    public static FeedbackCategory Other { get; } = new("other");

    /// <summary>Gets the string on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="FeedbackCategory"/>.</summary>
    /// <param name="value">The string.</param>
    public static implicit operator FeedbackCategory(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static FeedbackCategory IOpenValue<FeedbackCategory>.Create(string value) => new(value);
}
