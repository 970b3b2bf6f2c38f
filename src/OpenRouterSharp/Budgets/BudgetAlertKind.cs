namespace OpenRouterSharp.Budgets;

/// <summary>Specifies the reason for an alert of a budget.</summary>
public enum BudgetAlertKind
{
    /// <summary>The amount spent has reached <see cref="BudgetOptions.WarnAt"/>. Raised once; again only after the amount has fallen below half of that, because the total was reset.</summary>
    Warning,

    /// <summary>The budget has begun to refuse calls. Raised for the first refusal; again only after a call has been accepted.</summary>
    Exceeded,

    /// <summary>The cost of a call was neither reported nor found, although it may have been billed. The budget counts its estimate.</summary>
    CostUnknown,

    /// <summary>
    /// The price of a model is missing from <see cref="BudgetOptions.Catalog"/>, or the catalog cannot be read. The budget reserves
    /// <see cref="BudgetOptions.AssumedCost"/>. Raised once for each model.
    /// </summary>
    PricesUnknown,

    /// <summary>The store failed to record the end of a call, whose estimate remains in the total. A store that fails before a call refuses it, without an alert.</summary>
    StoreFailed,
}
