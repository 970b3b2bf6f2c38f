using System.Runtime.CompilerServices;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Calls;

/// <summary>Reads lists page by page, lazily: a page is requested when its first item is. Each page is a separate call.</summary>
internal static class PageReader
{
    private const int PageOfHundred = 100;

    /// <summary>Reads the items of all pages.</summary>
    /// <param name="api">Makes the calls.</param>
    /// <param name="paging">The paging scheme of the list.</param>
    /// <param name="request">Creates the call for a page.</param>
    /// <param name="read">Reads a page.</param>
    /// <param name="caller">The token passed to the method.</param>
    /// <param name="loop">The token passed to the enumeration (<c>WithCancellation</c>).</param>
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

    // Returns the position of the next page, or null after the last one.
    private static PagePosition? Next<T>(Paging paging, PagePosition position, Page<T> page)
    {
        var received = position.Offset + page.Received;
        var hasMore = paging switch
        {
            Paging.Offset => page.Received > 0 && page.HasMore != false && !(received >= page.TotalCount),
            Paging.Hundred => page.Received >= PageOfHundred,
            Paging.Cursor => page.HasMore != false && !string.IsNullOrEmpty(page.Cursor),
            _ => false,
        };
        return hasMore ? new PagePosition(received, page.Cursor) : null;
    }
}
