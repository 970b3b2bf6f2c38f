using OpenRouterSharp.Tests.Account;
using OpenRouterSharp.Tests.Batches;
using OpenRouterSharp.Tests.Catalog;
using OpenRouterSharp.Tests.Embeddings;
using OpenRouterSharp.Tests.Files;
using OpenRouterSharp.Tests.Generations;
using OpenRouterSharp.Tests.Keys;
using OpenRouterSharp.Tests.OAuth;
using OpenRouterSharp.Tests.Rerank;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>The operations of all groups. A group joins the shared tests with a line here, and a table of its own in its folder.</summary>
internal static class GroupCalls
{
    internal const string Management = "sk-or-v1-management-0123";

    internal static IReadOnlyList<GroupCall> All { get; } =
    [
        .. AccountCalls.All,
        .. BatchesCalls.All,
        .. CatalogCalls.All,
        .. EmbeddingsCalls.All,
        .. FilesCalls.All,
        .. GenerationsCalls.All,
        .. KeysCalls.All,
        .. OAuthCalls.All,
        .. RerankCalls.All,
    ];

    /// <summary>Gets the names of the operations, for theories.</summary>
    internal static TheoryData<string> Names(Func<GroupCall, bool>? filter = null) => [.. All.Where(filter ?? (static _ => true)).Select(static call => call.Operation)];

    internal static GroupCall Of(string operation) => All.Single(call => call.Operation == operation);

    /// <summary>Makes a client with both keys that retries twice, without waiting.</summary>
    internal static OpenRouterClient Client(StubHandler handler, Action<OpenRouterClientOptions>? configure = null) => handler.CreateClient(options =>
    {
        options.ManagementKey = Management;
        options.Retry = new RetryOptions { MaxRetries = 2 };
        options.UseClock(new ManualTime { SkipsWaits = true });
        configure?.Invoke(options);
    });

    /// <summary>Makes the call and reads its answer.</summary>
    internal static Task RunAsync(this GroupCall call, StubHandler handler) => call.Call(Client(handler), null, CancellationToken.None);

    internal static async Task<OpenRouterException> FailAsync(this GroupCall call, StubHandler handler) =>
        await Assert.ThrowsAsync<OpenRouterException>(() => call.RunAsync(handler));
}
