using System.Text.Json;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Makes the calls of the models endpoints.</summary>
internal sealed class ModelsClient(ApiCaller api) : IModelsClient
{
    public IAsyncEnumerable<ModelInfo> ListAsync(ModelQuery? query = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.ModelPagesAsync(ModelsOperations.List, ModelQueryExtensions.ToQuery(query), query?.PageSize, options, cancellationToken);

    public Task<int> CountAsync(IReadOnlyList<Modality>? outputModalities = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(ModelsOperations.Count.Call(options).With(new Query().AddWords("output_modalities", outputModalities)), ReadCount, cancellationToken);

    public IAsyncEnumerable<ModelInfo> ListForUserAsync(UserModelQuery? query = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.ModelPagesAsync(ModelsOperations.ListForUser, new Query().AddWords("output_modalities", query?.OutputModalities), query?.PageSize, options, cancellationToken);

    public Task<ModelInfo> GetAsync(ModelId model, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(CallOf(ModelsOperations.Get, model, options), AnswerJson.Read<ModelInfo>, cancellationToken);

    public Task<ModelEndpoints> GetEndpointsAsync(ModelId model, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(CallOf(ModelsOperations.GetEndpoints, model, options), AnswerJson.Read<ModelEndpoints>, cancellationToken);

    public IAsyncEnumerable<ModelEndpoint> ListZeroRetentionEndpointsAsync(CallOptions? options = null, CancellationToken cancellationToken = default) => api.PagesAsync(
        ModelsOperations.ListZeroRetentionEndpoints,
        options,
        Paging.Single,
        _ => ModelsOperations.ListZeroRetentionEndpoints.Call(options),
        AnswerJson.ReadPage<ModelEndpoint>,
        cancellationToken);

    // Author and slug are segments of the path; each is escaped.
    private static Outgoing CallOf(Operation operation, ModelId model, CallOptions? options)
    {
        var slash = model.Value.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            throw new ArgumentException($"'{model}' is not a model ID: it must be 'author/slug'.", nameof(model));
        }

        var (author, slug) = (model.Value[..slash], model.Value[(slash + 1)..]);
        _ = PathText.Segment(author, nameof(model)) + PathText.Segment(slug, nameof(model));
        return operation.Call(options, author, slug) with { Model = model };
    }

    private static int ReadCount(ReadOnlySpan<byte> json, ResponseInfo info)
    {
        var reader = new WireReader(json);
        reader.Advance();
        var isObject = reader.IsObject;
        while (isObject && reader.NextMember())
        {
            if (reader.Is("count"u8) && reader.Int32() is { } count)
            {
                return count;
            }

            reader.Skip();
        }

        throw new JsonException("There is no 'count'.");
    }
}
