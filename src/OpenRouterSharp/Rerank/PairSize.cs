namespace OpenRouterSharp.Rerank;

/// <summary>Estimates the size of a request: a model reads the query with each document.</summary>
internal static class PairSize
{
    // English has about four characters per token, most other languages fewer.
    private const int LettersOfToken = 4;

    /// <summary>Estimates the tokens of a request. Images are not counted.</summary>
    internal static long Tokens(RerankRequest request)
    {
        var letters = (long)(request.Query?.Length ?? 0) * request.Documents.Count;
        for (var i = 0; i < request.Documents.Count; i++)
        {
            letters += request.Documents[i].Text?.Length ?? 0;
        }

        return letters / LettersOfToken;
    }
}
