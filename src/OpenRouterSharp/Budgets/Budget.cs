using System.Diagnostics;
using System.Globalization;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Budgets;

/// <summary>
/// Represents an amount of money that calls may spend. A budget applies to all calls of the clients whose <see cref="OpenRouterClientOptions.Budget"/> it
/// is, and to all calls within a scope (<see cref="Begin()"/>). Instances are thread-safe.
/// </summary>
/// <remarks>
/// Before a call, its estimate is reserved; afterwards, the reported cost takes its place. A failed call is given back. A call that does not fit fails with
/// <see cref="ErrorKind.BudgetExceeded"/>, and nothing is sent.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Budget : CallGuard
{
    private readonly object _lock = new();
    private readonly PendingWork _pending = new();
    private readonly IBudgetStore _store;
    private readonly BudgetAlerts _alerts;
    private decimal _spent;
    private decimal _reserved;

    /// <summary>Initializes a new instance of the <see cref="Budget"/> class with a limit and default settings.</summary>
    /// <param name="limit">The limit in US dollars.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public Budget(decimal limit)
        : this(new BudgetOptions { Limit = limit })
    {
    }

    /// <summary>Initializes a new instance of the <see cref="Budget"/> class.</summary>
    /// <param name="options">The settings.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public Budget(BudgetOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        _store = options.Store ?? new MemoryBudgetStore();
        _alerts = new BudgetAlerts(options);
    }

    /// <summary>Gets the settings.</summary>
    public BudgetOptions Options { get; }

    /// <summary>Gets the amount that calls of this instance have spent.</summary>
    /// <value>US dollars. It does not include calls in progress, nor what other budgets have added to the same total in the store.</value>
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

    /// <summary>Gets the amount that is reserved for calls of this instance that are in progress, or whose cost is being looked up.</summary>
    /// <value>US dollars.</value>
    public decimal Reserved
    {
        get
        {
            lock (_lock)
            {
                return _reserved;
            }
        }
    }

    /// <summary>Begins a scope with a new budget. All calls of the current asynchronous flow count, until the scope is disposed.</summary>
    /// <param name="limit">The limit in US dollars.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public static BudgetScope Begin(decimal limit) => new Budget(limit).Begin();

    /// <summary>Begins a scope with a new budget. All calls of the current asynchronous flow count, until the scope is disposed.</summary>
    /// <param name="options">The settings of the budget.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public static BudgetScope Begin(BudgetOptions options) => new Budget(options).Begin();

    /// <summary>
    /// Begins a scope in which this budget applies, for example the budget of a tenant while a request of the tenant is handled. All calls of the current
    /// asynchronous flow count, whichever client makes them, until the scope is disposed. Scopes nest: a call counts in all of them, and in the client's budget.
    /// </summary>
    /// <returns>The scope.</returns>
    public BudgetScope Begin() => new(this);

    /// <summary>Gets the total in the store: spent and reserved by all budgets that share it.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>US dollars.</returns>
    public ValueTask<decimal> GetTotalAsync(CancellationToken cancellationToken = default) => _store.AddAsync(Options.Name, 0, cancellationToken);

    /// <summary>Gets the amount that is left: the limit without the total in the store.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>US dollars; 0 if the limit is exceeded.</returns>
    public async ValueTask<decimal> GetRemainingAsync(CancellationToken cancellationToken = default) =>
        Math.Max(0, Options.Limit - await GetTotalAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Waits until the costs of all calls that have ended are recorded, including those that are being looked up.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A task that completes when nothing is pending.</returns>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    public Task SettleAsync(CancellationToken cancellationToken = default) => _pending.WhenDoneAsync(cancellationToken);

    /// <summary>Returns the name, the amounts and the limit.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{nameof(Budget)} {{ Name = {Options.Name}, Spent = {Spent}, Reserved = {Reserved}, Limit = {Options.Limit} }}");

    internal override ValueTask<CallReservation?> EnterAsync(GuardedCall call, CancellationToken cancellationToken) =>
        BudgetReservation.EnterAsync(innermost: null, call, cancellationToken);

    /// <summary>Reserves the estimate of a call.</summary>
    /// <exception cref="OpenRouterException">The estimate does not fit, or the store failed.</exception>
    internal async ValueTask<BudgetShare> ReserveAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        var (estimate, problem) = await CostEstimate.OfAsync(Options, call, cancellationToken).ConfigureAwait(false);
        var share = new BudgetShare(this, estimate ?? Options.AssumedCost);
        if (estimate is null && Options.Catalog is not null)
        {
            _alerts.PricesUnknown(call, share.Estimate, problem);
        }

        Count(reserved: share.Estimate, spent: 0);
        decimal before;
        try
        {
            before = await AddAsync(share.Estimate, cancellationToken).ConfigureAwait(false) - share.Estimate;
        }
        catch
        {
            Count(reserved: -share.Estimate, spent: 0);
            throw;
        }

        // A call known to be free fits even if the limit is exceeded.
        if (estimate != 0 && (before + share.Estimate > Options.Limit || (estimate is null && before >= Options.Limit)))
        {
            Replace(share, cost: 0, call);
            _alerts.Exceeded(call, before, share.Estimate);
            throw BudgetFailure.Exceeded(Options.Name, Options.Limit, before, share.Estimate);
        }

        _alerts.Accepted();
        return share;
    }

    /// <summary>Replaces a reservation with the cost of the call; 0 gives it back.</summary>
    internal void Replace(BudgetShare share, decimal cost, GuardedCall call)
    {
        Count(reserved: -share.Estimate, spent: cost);
        if (cost != 0 || share.Estimate != 0)
        {
            _pending.Add(RecordAsync(cost - share.Estimate, call));
        }
    }

    /// <summary>Counts the estimate of a call whose cost is unknown.</summary>
    internal void Keep(BudgetShare share, GuardedCall call, string? generationId, Exception? failure)
    {
        Replace(share, share.Estimate, call);
        _alerts.CostUnknown(call, share.Estimate, generationId, failure);
    }

    /// <summary>Has <see cref="SettleAsync"/> wait for a look-up.</summary>
    internal void Await(Task lookUp) => _pending.Add(lookUp);

    private void Count(decimal reserved, decimal spent)
    {
        lock (_lock)
        {
            _reserved += reserved;
            _spent += spent;
        }
    }

    private async ValueTask<decimal> AddAsync(decimal amount, CancellationToken cancellationToken)
    {
        try
        {
            return await _store.AddAsync(Options.Name, amount, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw BudgetFailure.OfStore(Options.Name, e);
        }
    }

    // The call has ended: neither its token nor a failure of the store concerns it anymore.
    private async Task RecordAsync(decimal change, GuardedCall call)
    {
        try
        {
            var total = await _store.AddAsync(Options.Name, change, CancellationToken.None).ConfigureAwait(false);
            _alerts.Look(total, Reserved, call);
        }
#pragma warning disable CA1031 // The alert carries the exception.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _alerts.StoreFailed(call, change, e);
        }
    }
}
