namespace OpenRouterSharp.Testing;

/// <summary>Gets the former fields of a request, which the service still understands.</summary>
internal static class FormerFields
{
#pragma warning disable CS0618 // The fake understands what the service does, former fields too.
    internal static string? FormerPrompt(this ChatRequest request) => request.Prompt;

    internal static bool? FormerIncludeReasoning(this ChatRequest request) => request.IncludeReasoning;
#pragma warning restore CS0618
}
