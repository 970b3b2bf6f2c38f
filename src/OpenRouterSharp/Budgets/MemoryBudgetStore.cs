namespace OpenRouterSharp.Budgets;

/// <summary>Keeps the totals of budgets in memory, for the budgets of one process. Instances are thread-safe.</summary>
public sealed class MemoryBudgetStore : IBudgetStore
{
    private readonly object _lock = new();
    private readonly Dictionary<string, decimal> _totals = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="MemoryBudgetStore"/> class.</summary>
    public MemoryBudgetStore()
    {
    }

    /// <inheritdoc/>
    public ValueTask<decimal> AddAsync(string budget, decimal amount, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(budget);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var total = _totals.GetValueOrDefault(budget) + amount;
            _totals[budget] = total;
            return new(total);
        }
    }
}
