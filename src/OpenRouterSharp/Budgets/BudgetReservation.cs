using OpenRouterSharp.Calls;
using OpenRouterSharp.Generations;

namespace OpenRouterSharp.Budgets;

/// <summary>Represents the reservations of a call in all budgets that count it: those of the scopes, innermost first, and the client's.</summary>
internal sealed class BudgetReservation : CallReservation
{
    private readonly GuardedCall _call;
    private readonly List<BudgetScope> _scopes = [];
    private readonly List<BudgetShare> _shares = [];
    private int _hasEnded;

    private BudgetReservation(GuardedCall call) => _call = call;

    /// <summary>Reserves the expected cost of a call in each budget.</summary>
    /// <param name="innermost">The innermost scope.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The reservation, or <see langword="null"/> if all scopes have ended and the client has no budget.</returns>
    internal static async ValueTask<CallReservation?> EnterAsync(BudgetScope? innermost, GuardedCall call, CancellationToken cancellationToken)
    {
        var reservation = new BudgetReservation(call);
        for (var scope = innermost; scope is not null; scope = scope.Outer)
        {
            if (!scope.HasEnded)
            {
                reservation._scopes.Add(scope);
            }
        }

        try
        {
            foreach (var budget in reservation.Budgets())
            {
                reservation._shares.Add(await budget.ReserveAsync(call, cancellationToken).ConfigureAwait(false));
            }
        }
        catch
        {
            reservation.End();
            throw;
        }

        return reservation._shares.Count == 0 ? null : reservation;
    }

    internal override void End()
    {
        if (Interlocked.Exchange(ref _hasEnded, 1) != 0)
        {
            return;
        }

        if (Cost is { } cost)
        {
            Settle(cost);
        }
        else if (!MayBeBilled)
        {
            Settle(0);
        }
        else if (GenerationId is { Length: > 0 } id && _shares.Select(static share => share.Budget.Options.LookUp).FirstOrDefault(static wait => wait is not null) is { } wait)
        {
            // On another thread: the end of a call must not wait for it.
            var lookUp = Task.Run(() => LookUpAsync(id, wait));
            _shares.ForEach(share => share.Budget.Await(lookUp));
        }
        else
        {
            Keep(failure: null);
        }
    }

    // A budget counts a call once, however many scopes it has.
    private List<Budget> Budgets()
    {
        var budgets = _scopes.ConvertAll(static scope => scope.Budget);
        if (_call.Client.Budget is Budget ofClient)
        {
            budgets.Add(ofClient);
        }

        return [.. budgets.Distinct()];
    }

    private async Task LookUpAsync(string id, GenerationWait wait)
    {
        decimal? cost = null;
        Exception? failure = null;
        try
        {
            var options = _call.Options is { } own ? new CallOptions { ApiKey = own.ApiKey, Headers = own.Headers } : null;
            var generation = await new GenerationsClient((ApiCaller)_call.Caller).WaitAsync(id, wait, options).ConfigureAwait(false);
            cost = generation.TotalCost ?? generation.Usage;
        }
#pragma warning disable CA1031 // The alert carries the exception.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = e;
        }

        if (cost is { } known)
        {
            Settle(known);
        }
        else
        {
            Keep(failure);
        }
    }

    private void Settle(decimal cost)
    {
        var counted = Math.Max(cost, 0);
        _scopes.ForEach(scope => scope.Add(counted));
        _shares.ForEach(share => share.Budget.Replace(share, counted, _call));
    }

    private void Keep(Exception? failure)
    {
        _scopes.ForEach(scope => scope.Add(_shares.Find(share => share.Budget == scope.Budget)!.Estimate));
        _shares.ForEach(share => share.Budget.Keep(share, _call, GenerationId, failure));
    }
}
