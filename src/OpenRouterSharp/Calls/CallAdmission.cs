namespace OpenRouterSharp.Calls;

/// <summary>Reserves the expected cost of a call in its budgets.</summary>
internal static class CallAdmission
{
    /// <summary>Waits until the budgets have accepted the call.</summary>
    /// <exception cref="OpenRouterException">A budget does not suffice; nothing is sent.</exception>
    internal static async ValueTask ReserveAsync(CallGuard guard, ExpectedTokens expected, ActiveCall call, ApiCaller api)
    {
        try
        {
            var identity = call.Outgoing.Identity with { Model = call.ModelName is { } model ? new ModelId(model) : (ModelId?)null };
            call.Reservation = await guard.EnterAsync(new GuardedCall(identity, expected, api.Options, call.Outgoing.Options, api), call.Deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (call.Deadline.Cause(e) is { } cause)
        {
            throw cause;
        }
    }
}
