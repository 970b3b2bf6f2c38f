using System.Runtime.CompilerServices;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Calls;

/// <summary>Reads lists page by page, lazily: a page is asked for when its first item is. Each page is a call of its own.</summary>
internal static class PageReader
{
    private const int PageOfHundred = 100;

    /// <summary>Reads the items of all pages.</summary>
    /// <param name="api">Makes the calls.</param>
    /// <param name="paging">How the list is divided.</param>
    /// <param name="request">Makes the call for a page.</param>
    /// <param name="read">Reads a page.</param>
    /// <param name="caller">The token that the method was given.</param>
    /// <param name="loop">The token that the loop was given (<c>WithCancellation</c>).</param>
    internal static async IAsyncEnumerable<T> ReadAsync<T>(
        ApiCaller api, Paging paging, Func<PagePosition, Outgoing> request, AnswerReader<Page<T>> read, CancellationToken caller, [EnumeratorCancellation] CancellationToken loop = default)
    {
        var position = default(PagePosition);
        HashSet<string>? seen = null;
        while (true)
        {
            var outgoing = request(position);
            var page = await api.CallAsync(outgoing, read, report: null, caller, loop).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            if (Next(paging, position, page) is not { } next)
            {
                yield break;
            }

            if (paging == Paging.Cursor && !(seen ??= new(StringComparer.Ordinal)).Add(next.Cursor!))
            {
                throw ServiceFailure.RepeatedCursor(outgoing.Operation.Name);
            }

            position = next;
        }
    }

    // Where the next page begins; null after the last.
    private static PagePosition? Next<T>(Paging paging, PagePosition position, Page<T> page)
    {
        var received = position.Offset + page.Items.Count;
        var hasMore = paging switch
        {
            Paging.Offset => page.Items.Count > 0 && page.HasMore != false && !(received >= page.TotalCount),
            Paging.Hundred => page.Items.Count >= PageOfHundred,
            Paging.Cursor => page.HasMore != false && !string.IsNullOrEmpty(page.Cursor),
            _ => false,
        };
        return hasMore ? new PagePosition(received, page.Cursor) : null;
    }
}
