using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Catalog;

/// <summary>Makes the calls of the providers endpoint.</summary>
internal sealed class ProvidersClient(ApiCaller api) : IProvidersClient
{
    public IAsyncEnumerable<ProviderInfo> ListAsync(CallOptions? options = null, CancellationToken cancellationToken = default) => api.PagesAsync(
        ProvidersOperations.List, options, Paging.Single, _ => ProvidersOperations.List.Call(options), AnswerJson.ReadPage<ProviderInfo>, cancellationToken);
}
