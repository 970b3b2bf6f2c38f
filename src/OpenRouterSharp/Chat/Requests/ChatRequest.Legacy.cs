using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <content>Parameters of earlier versions of the service, which it still accepts.</content>
public sealed partial record ChatRequest
{
    private string? _prompt;
    private bool? _includeReasoning;
    private bool? _structuredOutputs;
    private IReadOnlyList<string>? _transforms;
    private string? _route;
    private StreamOptions? _streamOptions;
    private UsageOptions? _usage;

    /// <summary>Gets the prompt of a legacy text completion, in place of <see cref="Messages"/>. The choices then carry text instead of messages.</summary>
    /// <remarks>Legacy text completion. Prefer <see cref="Messages"/>.</remarks>
    [Obsolete("Legacy text completion. Use Messages.")]
    public string? Prompt { get => _prompt; init => _prompt = value; }

    /// <summary>Gets a value indicating whether the response includes reasoning. Deprecated in favor of <see cref="Reasoning"/>.</summary>
    [Obsolete("Deprecated by the service. Use Reasoning: ReasoningSettings.Hidden leaves the reasoning out of the response.")]
    public bool? IncludeReasoning { get => _includeReasoning; init => _includeReasoning = value; }

    /// <summary>Gets a value indicating whether <see cref="ResponseFormat"/> contains a schema; a hint.</summary>
    public bool? StructuredOutputs { get => _structuredOutputs; init => _structuredOutputs = value; }

    /// <summary>Gets the prompt transforms, which shorten a long prompt. Deprecated in favor of <see cref="OpenRouterSharp.Plugins.ContextCompressionPlugin"/>.</summary>
    [Obsolete("Deprecated by the service. Use Plugins with a ContextCompressionPlugin.")]
    public IReadOnlyList<string>? Transforms { get => _transforms; init => _transforms = value; }

    /// <summary>Gets the fallback strategy: <c>fallback</c> or <c>sort</c>. Deprecated in favor of <see cref="ProviderSort.Partition"/>.</summary>
    [Obsolete("Deprecated by the service. Use Models, which are tried in order.")]
    public string? Route { get => _route; init => _route = value; }

    /// <summary>Gets the streaming options. Deprecated, and without effect.</summary>
    public StreamOptions? StreamOptions { get => _streamOptions; init => _streamOptions = value; }

    /// <summary>Gets the usage reporting options. Deprecated, and without effect.</summary>
    public UsageOptions? Usage { get => _usage; init => _usage = value; }

    /// <summary>Gets the prompt of a text completion, without the obsolescence warning of the public member.</summary>
    internal string? FormerPrompt => _prompt;

    private bool ReadLegacy(ref WireReader json)
    {
        if (json.Is("prompt"u8)) _prompt = json.String();
        else if (json.Is("include_reasoning"u8)) _includeReasoning = json.Boolean();
        else if (json.Is("structured_outputs"u8)) _structuredOutputs = json.Boolean();
        else if (json.Is("transforms"u8)) _transforms = json.StringsWithNulls();
        else if (json.Is("route"u8)) _route = json.String();
        else if (json.Is("stream_options"u8)) _streamOptions = json.Value<StreamOptions>();
        else if (json.Is("usage"u8)) _usage = json.Value<UsageOptions>();
        else return false;

        return true;
    }

    // stream_options are allowed with a stream only.
    private void WriteLegacy(Utf8JsonWriter json, bool isStreamed)
    {
        json.Member("prompt"u8, _prompt);
        json.Member("include_reasoning"u8, _includeReasoning);
        json.Member("structured_outputs"u8, StructuredOutputs);
        json.Member("transforms"u8, _transforms);
        json.Member("route"u8, _route);
        json.Member("stream_options"u8, isStreamed ? StreamOptions : null);
        json.Member("usage"u8, Usage);
    }
}
