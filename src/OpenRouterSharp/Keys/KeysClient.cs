using OpenRouterSharp.Calls;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Keys;

/// <summary>Makes the calls of the keys endpoints.</summary>
internal sealed class KeysClient(ApiCaller api) : IKeysClient
{
    public IAsyncEnumerable<ApiKey> ListAsync(KeyListOptions? filter = null, CallOptions? options = null, CancellationToken cancellationToken = default) => api.PagesAsync(
        KeysOperations.List,
        options,
        Paging.Hundred,
        position => KeysOperations.List.Call(options).With(Query(filter, position)),
        AnswerJson.ReadPage<ApiKey>,
        cancellationToken);

    public Task<CreatedKey> CreateAsync(KeyCreation creation, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(KeysOperations.Create.Call(options) with { Body = Body(KeyCreation.Checked(creation), creation.External?.Secret) }, AnswerJson.Read<CreatedKey>, cancellationToken);

    public Task<ApiKey> GetAsync(string hash, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(KeysOperations.Get.Call(options, hash), AnswerJson.Read<ApiKey>, cancellationToken);

    public Task<ApiKey> UpdateAsync(string hash, KeyUpdate update, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(KeysOperations.Update.Call(options, hash) with { Body = Body(KeyUpdate.Checked(update)) }, AnswerJson.Read<ApiKey>, cancellationToken);

    public Task DeleteAsync(string hash, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(KeysOperations.Delete.Call(options, hash), cancellationToken);

    private static Query Query(KeyListOptions? filter, PagePosition position) => new Query()
        .Add("include_disabled", filter is { IncludeDisabled: true } ? true : null)
        .Add("workspace_id", filter?.WorkspaceId)
        .Add("offset", position.Offset == 0 ? null : position.Offset);

    private static JsonBody Body(IWire value, string? secret = null) => new(WireJson.Write(value), secret);
}
