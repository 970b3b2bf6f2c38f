using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Account;

/// <summary>Makes the calls of the account endpoints.</summary>
internal sealed class AccountClient(ApiCaller api) : IAccountClient
{
    public Task<KeyInfo> GetKeyAsync(CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(AccountOperations.GetKey.Call(options), AnswerJson.Read<KeyInfo>, cancellationToken);

    public Task<Credits> GetCreditsAsync(CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(AccountOperations.GetCredits.Call(options), AnswerJson.Read<Credits>, cancellationToken);

    public Task<IReadOnlyList<ActivityItem>> GetActivityAsync(ActivityQuery? query = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(AccountOperations.GetActivity.Call(options).With(Query(query)), static (json, info) => AnswerJson.ReadPage<ActivityItem>(json, info).Items, cancellationToken);

    private static Query Query(ActivityQuery? query) => new Query()
        .Add("date", query?.Date)
        .Add("api_key_hash", query?.KeyHash)
        .Add("user_id", query?.UserId)
        .Add("group_by", query is { GroupByWorkspace: true } ? "workspace" : null)
        .Add("workspace_id", query?.WorkspaceId);
}
