namespace OpenRouterSharp.Budgets;

/// <summary>Stores the totals of budgets: in memory, or in a database or a cache that several processes share. Implementations are thread-safe.</summary>
public interface IBudgetStore
{
    /// <summary>Adds an amount to the total of a budget, atomically: concurrent additions are all counted.</summary>
    /// <param name="budget">The name of the budget. An unknown one has a total of 0.</param>
    /// <param name="amount">US dollars; negative to give back a reservation, 0 to read the total.</param>
    /// <param name="cancellationToken">Cancels the addition.</param>
    /// <returns>The total after the addition.</returns>
    /// <remarks>Any exception refuses the call whose cost is to be reserved. Costs have up to ten decimal places.</remarks>
    ValueTask<decimal> AddAsync(string budget, decimal amount, CancellationToken cancellationToken);
}
