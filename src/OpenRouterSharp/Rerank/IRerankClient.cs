namespace OpenRouterSharp.Rerank;

/// <summary>Ranks documents by their relevance to a query.</summary>
public interface IRerankClient
{
    /// <summary>Ranks the documents of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call. A provider may still complete and bill it.</param>
    /// <returns>The documents, most relevant first.</returns>
    /// <remarks>Not retried after a lost response, because it may have been billed.</remarks>
    /// <exception cref="ArgumentException">The request has no model, no query or no documents; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<RerankResult> RankAsync(RerankRequest request, CallOptions? options = null, CancellationToken cancellationToken = default);
}
