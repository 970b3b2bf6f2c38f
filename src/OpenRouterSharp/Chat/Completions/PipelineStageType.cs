using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the type of a pipeline stage. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<PipelineStageType>))]
public readonly record struct PipelineStageType(string Value) : IOpenValue<PipelineStageType>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the type for a guardrail (<c>guardrail</c>).</summary>
    public static PipelineStageType Guardrail { get; } = new("guardrail");

    /// <summary>Gets the type for a plugin (<c>plugin</c>).</summary>
    public static PipelineStageType Plugin { get; } = new("plugin");

    /// <summary>Gets the type for server tools, which OpenRouter runs (<c>server_tools</c>).</summary>
    public static PipelineStageType ServerTools { get; } = new("server_tools");

    /// <summary>Gets the type for the repair of a malformed response (<c>response_healing</c>).</summary>
    public static PipelineStageType ResponseHealing { get; } = new("response_healing");

    /// <summary>Gets the type for the compression of a long conversation (<c>context_compression</c>).</summary>
    public static PipelineStageType ContextCompression { get; } = new("context_compression");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="PipelineStageType"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PipelineStageType(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static PipelineStageType IOpenValue<PipelineStageType>.Create(string value) => new(value);
}
