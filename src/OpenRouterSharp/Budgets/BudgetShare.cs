namespace OpenRouterSharp.Budgets;

/// <summary>Represents what a budget has reserved for a call.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Estimate">The reserved amount in US dollars.</param>
internal sealed record BudgetShare(Budget Budget, decimal Estimate);
