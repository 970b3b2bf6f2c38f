using Polly;

namespace OpenRouterSharp;

/// <summary>
/// Provides the keys of the properties that describe the running call in the context of a
/// <see cref="OpenRouterClientOptions.ResiliencePipeline"/>.
/// </summary>
public static class OpenRouterResilience
{
    /// <summary>The key of the call's operation and model.</summary>
    public static readonly ResiliencePropertyKey<ApiCall> Call = new("OpenRouterSharp.Call");

    /// <summary>The key of the call's repeat class, which determines the failures that can be retried.</summary>
    public static readonly ResiliencePropertyKey<RepeatClass> Repeat = new("OpenRouterSharp.Repeat");
}
