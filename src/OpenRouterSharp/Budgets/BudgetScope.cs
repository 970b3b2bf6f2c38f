using System.Diagnostics;
using System.Globalization;

namespace OpenRouterSharp.Budgets;

/// <summary>
/// Represents a part of a program, on the current asynchronous flow, in which a <see cref="Budgets.Budget"/> applies to all calls. Disposing it ends it. Calls
/// in progress still count; work that was started inside and continues afterwards does not.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class BudgetScope : IDisposable
{
    private readonly object _lock = new();
    private readonly ScopeGuard _guard;
    private decimal _spent;
    private volatile bool _hasEnded;

    internal BudgetScope(Budget budget)
    {
        Budget = budget;
        Outer = (CallGuard.Ambient as ScopeGuard)?.Scope;
        _guard = new ScopeGuard(this);
        CallGuard.Ambient = _guard;
    }

    /// <summary>Gets the budget.</summary>
    public Budget Budget { get; }

    /// <summary>Gets the amount that calls within the scope have spent.</summary>
    /// <value>US dollars. It does not include calls in progress, nor costs that are being looked up: see <see cref="Budget.SettleAsync"/>.</value>
    public decimal Spent
    {
        get
        {
            lock (_lock)
            {
                return _spent;
            }
        }
    }

    /// <summary>Gets the scope in which this one began.</summary>
    internal BudgetScope? Outer { get; }

    internal bool HasEnded => _hasEnded;

    /// <summary>Ends the scope.</summary>
    public void Dispose()
    {
        _hasEnded = true;

        // In another flow, or inside another scope, this one is still the ambient or outer one, and is ignored.
        if (CallGuard.Ambient == _guard)
        {
            var outer = Outer;
            while (outer is { HasEnded: true })
            {
                outer = outer.Outer;
            }

            CallGuard.Ambient = outer?._guard;
        }
    }

    /// <summary>Returns the amount spent, and the budget.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(BudgetScope)} {{ Spent = {Spent}, Budget = {Budget} }}");

    internal void Add(decimal cost)
    {
        lock (_lock)
        {
            _spent += cost;
        }
    }
}
