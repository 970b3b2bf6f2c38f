using OpenRouterSharp.Budgets;

namespace OpenRouterSharp.Tests.Budgets;

/// <summary>A store that remembers what was added, and fails when it is told to.</summary>
internal sealed class CountingStore : IBudgetStore
{
    private readonly object _lock = new();
    private readonly List<decimal> _amounts = [];

    /// <summary>Gets or sets the addition, counted from 1, from which on the store fails.</summary>
    internal int FailsFrom { get; init; } = int.MaxValue;

    internal IReadOnlyList<decimal> Amounts
    {
        get
        {
            lock (_lock)
            {
                return [.. _amounts];
            }
        }
    }

    internal decimal Total => Amounts.Sum();

    public ValueTask<decimal> AddAsync(string budget, decimal amount, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_amounts.Count + 1 >= FailsFrom)
            {
                throw new InvalidOperationException("The store is down.");
            }

            _amounts.Add(amount);
            return new(_amounts.Sum());
        }
    }
}
