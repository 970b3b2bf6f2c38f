using OpenRouterSharp.Catalog;
using OpenRouterSharp.Generations;

namespace OpenRouterSharp.Budgets;

/// <summary>Represents the settings of a <see cref="Budget"/>. Values are validated when they are set.</summary>
public sealed record BudgetOptions
{
    /// <summary>The default of <see cref="Name"/>.</summary>
    public const string DefaultName = "openrouter";

    /// <summary>The default of <see cref="AssumedCompletionTokens"/>.</summary>
    public const int DefaultAssumedCompletionTokens = 1000;

    /// <summary>Initializes a new instance of the <see cref="BudgetOptions"/> class.</summary>
    public BudgetOptions()
    {
    }

    /// <summary>Gets the limit. A call whose estimate does not fit is refused; an estimate that was too low can exceed the limit.</summary>
    /// <value>US dollars, 0 or more. With 0, only calls known to be free are accepted, for which <see cref="Catalog"/> must be set.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required decimal Limit { get; init => field = NotNegative(value, nameof(Limit)); }

    /// <summary>Gets the part of the limit at which <see cref="OnAlert"/> warns.</summary>
    /// <value>A fraction above 0 and up to 1; <see langword="null"/> for no warning. Default: 0.8.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal? WarnAt
    {
        get;
        init => field = value is null or (> 0 and <= 1) ? value : throw new ArgumentOutOfRangeException(nameof(WarnAt), value, "The threshold is a fraction of the limit: above 0 and up to 1.");
    } = 0.8m;

    /// <summary>Gets the callback for alerts. It can run on any thread, and must not block. An exception that it throws is only logged.</summary>
    /// <value>Default: none; alerts are then only logged.</value>
    public Action<BudgetAlert>? OnAlert { get; init; }

    /// <summary>Gets the name of the budget in the store. Budgets with the same name and store share a total.</summary>
    /// <value>Default: <see cref="DefaultName"/>.</value>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string Name
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, nameof(Name));
            field = value;
        }
    } = DefaultName;

    /// <summary>Gets the store of the total.</summary>
    /// <value>Default: a <see cref="MemoryBudgetStore"/> of the budget's own.</value>
    public IBudgetStore? Store { get; init; }

    /// <summary>Gets the catalog whose prices estimate the cost of a call, for example a <see cref="ModelCatalogCache"/>.</summary>
    /// <value>Default: none; every call is then estimated at <see cref="AssumedCost"/>.</value>
    public IModelCatalogSource? Catalog { get; init; }

    /// <summary>Gets the estimate for a call whose price is unknown.</summary>
    /// <value>
    /// US dollars, 0 or more. Default: 0; calls in progress are then not counted, so that concurrent calls can exceed the limit by what they cost.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public decimal AssumedCost { get; init => field = NotNegative(value, nameof(AssumedCost)); }

    /// <summary>Gets the completion tokens for which a request without a limit (<see cref="ChatRequest.MaxTokens"/>) is estimated.</summary>
    /// <value>0 or more. Default: 1,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int AssumedCompletionTokens
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(AssumedCompletionTokens));
            field = value;
        }
    } = DefaultAssumedCompletionTokens;

    /// <summary>
    /// Gets how the cost of a call that did not report it, such as an abandoned stream, is looked up in the background, through the client that made the call.
    /// </summary>
    /// <value><see langword="null"/> to count the estimate at once. Default: for up to 2 minutes.</value>
    public GenerationWait? LookUp { get; init; } = new() { Limit = TimeSpan.FromMinutes(2) };

    private static decimal NotNegative(decimal value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
