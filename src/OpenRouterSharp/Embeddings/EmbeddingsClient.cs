using OpenRouterSharp.Calls;
using OpenRouterSharp.Catalog;
using OpenRouterSharp.Diagnostics;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Embeddings;

/// <summary>Makes the calls of the embeddings endpoints.</summary>
internal sealed class EmbeddingsClient(ApiCaller api) : IEmbeddingsClient
{
    public Task<EmbeddingsResult> CreateAsync(EmbeddingsRequest request, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(Outgoing(EmbeddingsRequest.Checked(request), options), AnswerJson.Read<EmbeddingsResult>, Report, cancellationToken);

    public IAsyncEnumerable<ModelInfo> ListModelsAsync(int? pageSize = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.ModelPagesAsync(EmbeddingsOperations.ListModels, new Query(), ModelPaging.Checked(pageSize), options, cancellationToken);

    private static Outgoing Outgoing(EmbeddingsRequest request, CallOptions? options) => EmbeddingsOperations.Create.Call(options) with
    {
        Body = new JsonBody(WireJson.Write(request)),
        Model = request.Model,
        Expected = new(InputSize.Tokens(request.Input), Completion: 0),
        HasSession = request.SessionId is not null,
    };

    private static void Report(EmbeddingsResult result, CallFacts facts)
    {
        facts.Id = result.Id;
        facts.Model = result.Model?.Value;
        facts.InputTokens = result.Usage?.PromptTokens;
        facts.Cost = result.Usage?.Cost;
    }
}
