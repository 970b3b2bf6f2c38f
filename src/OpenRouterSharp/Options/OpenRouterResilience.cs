using Polly;

namespace OpenRouterSharp;

/// <summary>Provides what the context of a <see cref="OpenRouterClientOptions.ResiliencePipeline"/> holds about the call that runs in it.</summary>
public static class OpenRouterResilience
{
    /// <summary>The key of the operation and the model.</summary>
    public static readonly ResiliencePropertyKey<ApiCall> Call = new("OpenRouterSharp.Call");

    /// <summary>The key of the class that says which failures can be retried.</summary>
    public static readonly ResiliencePropertyKey<RepeatClass> Repeat = new("OpenRouterSharp.Repeat");
}
