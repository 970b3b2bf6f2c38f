namespace OpenRouterSharp.Rerank;

/// <summary>Provides conveniences over <see cref="IRerankClient"/>.</summary>
public static class RerankExtensions
{
    /// <summary>Ranks texts by their relevance to a query.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model.</param>
    /// <param name="query">The query.</param>
    /// <param name="documents">The texts.</param>
    /// <param name="topN">The number of most relevant texts to return; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Cancels the call. A provider may still complete and bill it.</param>
    /// <returns>The texts, most relevant first, with their indexes.</returns>
    /// <exception cref="ArgumentException">The model or the query is empty, there are no texts, or a text is empty; nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="topN"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    public static Task<RerankResult> RankAsync(
        this IRerankClient client, ModelId model, string query, IEnumerable<string> documents, int? topN = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(documents);
        return client.RankAsync(new RerankRequest(model, query, documents.Select(static text => new RerankDocument(text))) { TopN = topN }, cancellationToken: cancellationToken);
    }
}
