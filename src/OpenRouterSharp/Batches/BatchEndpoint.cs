using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches;

/// <summary>Represents the endpoint that runs the requests of a batch. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The string on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<BatchEndpoint>))]
public readonly record struct BatchEndpoint(string Value) : IOpenValue<BatchEndpoint>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the endpoint for chat completions (<c>/v1/chat/completions</c>).</summary>
    public static BatchEndpoint ChatCompletions { get; } = new("/v1/chat/completions");

    /// <summary>Gets the Responses endpoint (<c>/v1/responses</c>).</summary>
    public static BatchEndpoint Responses { get; } = new("/v1/responses");

    /// <summary>Gets the endpoint in Anthropic's format (<c>/v1/messages</c>).</summary>
    public static BatchEndpoint Messages { get; } = new("/v1/messages");

    /// <summary>Gets the endpoint for embeddings (<c>/v1/embeddings</c>).</summary>
    public static BatchEndpoint Embeddings { get; } = new("/v1/embeddings");

    /// <summary>Gets the string on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="BatchEndpoint"/>.</summary>
    /// <param name="value">The string.</param>
    public static implicit operator BatchEndpoint(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static BatchEndpoint IOpenValue<BatchEndpoint>.Create(string value) => new(value);
}
