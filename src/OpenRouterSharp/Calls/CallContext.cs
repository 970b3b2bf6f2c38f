using Polly;

namespace OpenRouterSharp.Calls;

/// <summary>Carries a call through a pipeline.</summary>
internal static class CallContext
{
    private static readonly ResiliencePropertyKey<ActiveCall> _key = new("OpenRouterSharp.ActiveCall");

    /// <summary>Rents the context of a run, which the caller returns.</summary>
    internal static ResilienceContext Begin(ActiveCall call)
    {
        var context = ResilienceContextPool.Shared.Get(call.OperationName, continueOnCapturedContext: false, call.Deadline.Token);
        context.Properties.Set(_key, call);
        context.Properties.Set(OpenRouterResilience.Call, call.Outgoing.Identity);
        context.Properties.Set(OpenRouterResilience.Repeat, call.Outgoing.Operation.Repeat);
        return context;
    }

    /// <summary>Gives the call that runs in a context.</summary>
    internal static ActiveCall CallOf(ResilienceContext context) => context.Properties.GetValue(_key, null!);
}
