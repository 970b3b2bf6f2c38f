using System.Collections.Concurrent;

namespace OpenRouterSharp.Timeouts;

/// <summary>Pools a limited number of objects for reuse.</summary>
internal sealed class SpareParts<T>(int max)
    where T : class
{
    private readonly ConcurrentQueue<T> _parts = new();
    private T? _nearest;
    private int _count;

    /// <summary>Takes an object from the pool.</summary>
    /// <returns>The object, or <see langword="null"/> if the pool is empty.</returns>
    internal T? TryTake()
    {
        if (_nearest is { } nearest && Interlocked.CompareExchange(ref _nearest, null, nearest) == nearest)
        {
            return nearest;
        }

        if (!_parts.TryDequeue(out var part))
        {
            return null;
        }

        Interlocked.Decrement(ref _count);
        return part;
    }

    /// <summary>Returns an object to the pool.</summary>
    /// <returns><see langword="true"/> if the pool had room for it; otherwise, <see langword="false"/>.</returns>
    internal bool TryKeep(T part)
    {
        if (_nearest is null && Interlocked.CompareExchange(ref _nearest, part, null) is null)
        {
            return true;
        }

        if (Interlocked.Increment(ref _count) > max)
        {
            Interlocked.Decrement(ref _count);
            return false;
        }

        _parts.Enqueue(part);
        return true;
    }
}
