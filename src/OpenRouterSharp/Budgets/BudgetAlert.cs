namespace OpenRouterSharp.Budgets;

/// <summary>Represents an event of a budget that needs attention.</summary>
public sealed record BudgetAlert
{
    /// <summary>Initializes a new instance of the <see cref="BudgetAlert"/> class, as tests of calling code also do.</summary>
    /// <param name="kind">The reason.</param>
    /// <param name="call">The call.</param>
    /// <param name="amount">The amount.</param>
    public BudgetAlert(BudgetAlertKind kind, ApiCall call, decimal amount)
    {
        Kind = kind;
        Call = call;
        Amount = amount;
    }

    /// <summary>Gets the reason.</summary>
    public BudgetAlertKind Kind { get; }

    /// <summary>Gets the call that caused the alert.</summary>
    public ApiCall Call { get; }

    /// <summary>Gets the amount: spent (<see cref="BudgetAlertKind.Warning"/>), not covered, counted or reserved for the call, or not recorded.</summary>
    /// <value>US dollars.</value>
    public decimal Amount { get; }

    /// <summary>Gets the name of the budget.</summary>
    public string? BudgetName { get; init; }

    /// <summary>Gets the generation ID of the call, if it is known, with which the cost can be looked up later.</summary>
    public string? GenerationId { get; init; }

    /// <summary>Gets the exception of the catalog, the look-up or the store.</summary>
    public Exception? Exception { get; init; }
}
