using OpenRouterSharp;

namespace Quickstart;

/// <summary>What the command line asks for.</summary>
internal sealed record Question(string Prompt, string Model, string? Effort, bool Stream)
{
    internal ChatRequest ToRequest() => new(Model, Prompt)
    {
        Reasoning = Effort is { Length: > 0 } effort ? ReasoningSettings.WithEffort(effort) : null,
    };
}
