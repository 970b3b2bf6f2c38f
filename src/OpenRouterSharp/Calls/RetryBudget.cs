namespace OpenRouterSharp.Calls;

/// <summary>
/// The retry budget that a client's calls share: each retry takes one, and each successful call returns a fraction of one. A failing service
/// exhausts it, and from then on receives one request for each call.
/// </summary>
internal sealed class RetryBudget(int capacity, double refill)
{
    // Fixed-point thousandths, so that fractions can be added without a lock.
    private const int Unit = 1000;

    private readonly long _capacity = (long)capacity * Unit;
    private readonly long _refill = (long)(refill * Unit);
    private long _stock = (long)capacity * Unit;

    /// <summary>Takes a retry from the budget.</summary>
    /// <returns><see langword="true"/> if one was left; otherwise, <see langword="false"/>.</returns>
    internal bool TryTake()
    {
        while (true)
        {
            var stock = Volatile.Read(ref _stock);
            if (stock < Unit)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _stock, stock - Unit, stock) == stock)
            {
                return true;
            }
        }
    }

    /// <summary>Returns the refill of a successful call.</summary>
    internal void Succeeded()
    {
        while (true)
        {
            var stock = Volatile.Read(ref _stock);
            var filled = Math.Min(stock + _refill, _capacity);
            if (filled == stock || Interlocked.CompareExchange(ref _stock, filled, stock) == stock)
            {
                return;
            }
        }
    }
}
