using Polly;

namespace OpenRouterSharp.Calls;

/// <summary>Stores a call in the context of a pipeline.</summary>
internal static class CallContext
{
    private static readonly ResiliencePropertyKey<ActiveCall> _key = new("OpenRouterSharp.ActiveCall");

    /// <summary>Rents the context of an execution, which the caller must return.</summary>
    internal static ResilienceContext Begin(ActiveCall call)
    {
        var context = ResilienceContextPool.Shared.Get(call.OperationName, continueOnCapturedContext: false, call.Deadline.Token);
        context.Properties.Set(_key, call);
        context.Properties.Set(OpenRouterResilience.Call, call.Outgoing.Identity);
        context.Properties.Set(OpenRouterResilience.Repeat, call.Outgoing.Operation.Repeat);
        return context;
    }

    /// <summary>Gets the call of a context.</summary>
    internal static ActiveCall CallOf(ResilienceContext context) => context.Properties.GetValue(_key, null!);
}
