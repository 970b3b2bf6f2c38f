namespace OpenRouterSharp.Budgets;

/// <summary>Enters the budgets of a scope and of those around it.</summary>
internal sealed class ScopeGuard(BudgetScope scope) : CallGuard
{
    internal BudgetScope Scope => scope;

    internal override ValueTask<CallReservation?> EnterAsync(GuardedCall call, CancellationToken cancellationToken) =>
        BudgetReservation.EnterAsync(scope, call, cancellationToken);
}
