namespace OpenRouterSharp.Testing;

/// <summary>Reads the legacy members of a request, which the service still supports.</summary>
internal static class FormerFields
{
#pragma warning disable CS0618 // The fake supports the legacy members that the service supports.
    internal static string? FormerPrompt(this ChatRequest request) => request.Prompt;

    internal static bool? FormerIncludeReasoning(this ChatRequest request) => request.IncludeReasoning;
#pragma warning restore CS0618
}
