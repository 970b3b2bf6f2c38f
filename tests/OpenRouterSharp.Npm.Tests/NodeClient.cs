namespace OpenRouterSharp.Npm.Tests;

/// <summary>A client that runs in Node.js.</summary>
public enum NodeClient
{
    OpenRouter,
    OpenAI,
}
