namespace OpenRouterSharp.WireMock.Tests;

/// <summary>The request of tests that are about the answer.</summary>
internal static class Prompt
{
    internal static ChatRequest Sum { get; } = new(DeepSeekModels.R1_0528, "What is 2+2?");
}
