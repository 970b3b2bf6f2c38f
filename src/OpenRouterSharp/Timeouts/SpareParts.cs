using System.Collections.Concurrent;

namespace OpenRouterSharp.Timeouts;

/// <summary>Keeps a number of objects to be used again.</summary>
internal sealed class SpareParts<T>(int max)
    where T : class
{
    private readonly ConcurrentQueue<T> _parts = new();
    private T? _nearest;
    private int _count;

    /// <summary>Takes one out.</summary>
    /// <returns>The object, or <see langword="null"/> where there is none.</returns>
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

    /// <summary>Keeps one.</summary>
    /// <returns>Whether there was room for it.</returns>
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
