using System.Globalization;

namespace OpenRouterSharp.Failures;

/// <summary>Creates exceptions for calls that a budget refused.</summary>
internal static class BudgetFailure
{
    internal const string UsedUp = "The budget is used up: raise BudgetOptions.Limit, or wait until its total is reset.";
    internal const string TooSmall = "The budget does not cover the call: lower MaxTokens, use a cheaper model, or raise BudgetOptions.Limit.";

    /// <summary>Creates the exception for a call whose estimate does not fit.</summary>
    internal static OpenRouterException Exceeded(string name, decimal limit, decimal total, decimal estimate) => new(
        ErrorKind.BudgetExceeded,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The budget '{name}' refused the call: {total:0.##########} of {limit:0.##########} US dollars are spent or reserved, "
                + $"and the call is estimated at {estimate:0.##########}. Nothing was sent."))
    {
        Hint = total >= limit ? UsedUp : TooSmall,
        Point = FailurePoint.BeforeSending,
    };

    /// <summary>Creates the exception for a store that threw.</summary>
    internal static OpenRouterException OfStore(string name, Exception thrown) =>
        new(ErrorKind.Rejected, $"The store of the budget '{name}' failed, so nothing was sent: {thrown.Message}", thrown) { Point = FailurePoint.BeforeSending };
}
