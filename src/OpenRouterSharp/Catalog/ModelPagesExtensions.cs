using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Catalog;

/// <summary>Reads lists of models.</summary>
internal static class ModelPagesExtensions
{
    /// <summary>Lists models: in one response, or in pages if there is a page size.</summary>
    internal static IAsyncEnumerable<ModelInfo> ModelPagesAsync(
        this ApiCaller api, Operation operation, Query query, int? pageSize, CallOptions? options, CancellationToken cancellationToken)
    {
        var filter = query.ToString();
        return api.PagesAsync(
            operation,
            options,
            pageSize is null ? Paging.Single : Paging.Offset,
            position => operation.Call(options).With(new Query(filter).Add("offset", position.Offset == 0 ? null : position.Offset).Add("limit", pageSize)),
            AnswerJson.ReadPage<ModelInfo>,
            cancellationToken);
    }
}
