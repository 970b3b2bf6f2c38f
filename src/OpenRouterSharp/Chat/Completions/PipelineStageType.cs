using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents what kind of step handled the request. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<PipelineStageType>))]
public readonly record struct PipelineStageType(string Value) : IOpenValue<PipelineStageType>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets a guardrail (<c>guardrail</c>).</summary>
    public static PipelineStageType Guardrail { get; } = new("guardrail");

    /// <summary>Gets a plugin (<c>plugin</c>).</summary>
    public static PipelineStageType Plugin { get; } = new("plugin");

    /// <summary>Gets tools that OpenRouter ran (<c>server_tools</c>).</summary>
    public static PipelineStageType ServerTools { get; } = new("server_tools");

    /// <summary>Gets the repair of a broken answer (<c>response_healing</c>).</summary>
    public static PipelineStageType ResponseHealing { get; } = new("response_healing");

    /// <summary>Gets the compression of a long conversation (<c>context_compression</c>).</summary>
    public static PipelineStageType ContextCompression { get; } = new("context_compression");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a stage type of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator PipelineStageType(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static PipelineStageType IOpenValue<PipelineStageType>.Create(string value) => new(value);
}
