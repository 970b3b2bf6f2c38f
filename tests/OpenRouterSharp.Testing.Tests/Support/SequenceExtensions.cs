namespace OpenRouterSharp.Testing.Tests;

/// <summary>Reads sequences; .NET 8 has no such method.</summary>
internal static class SequenceExtensions
{
    internal static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> sequence, CancellationToken cancellationToken = default)
    {
        var items = new List<T>();
        await foreach (var item in sequence.WithCancellation(cancellationToken))
        {
            items.Add(item);
        }

        return items;
    }
}
