namespace OpenRouterSharp.Calls;

/// <summary>
/// A store of retries that a client's calls share: each retry takes one out, each call that succeeds puts a part of one back. A failing service
/// empties it, and then sees one request a call instead of several.
/// </summary>
internal sealed class RetryBudget(int capacity, double refill)
{
    // In thousandths, so that parts can be added without a lock.
    private const int Unit = 1000;

    private readonly long _capacity = (long)capacity * Unit;
    private readonly long _refill = (long)(refill * Unit);
    private long _stock = (long)capacity * Unit;

    /// <summary>Takes a retry out of the store.</summary>
    /// <returns>Whether there was one.</returns>
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

    /// <summary>Puts back what a success is worth.</summary>
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
