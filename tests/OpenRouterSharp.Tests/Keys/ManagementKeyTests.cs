using OpenRouterSharp.Keys;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Keys;

/// <summary>Every operation is called with the management key, and asks for one where it is missing.</summary>
public sealed class ManagementKeyTests
{
    public static TheoryData<string, Func<IKeysClient, CallOptions?, Task>> Calls => new()
    {
        { "list", static (keys, options) => keys.ListAsync(options: options).ToListAsync().AsTask() },
        { "create", static (keys, options) => keys.CreateAsync(new KeyCreation("n"), options) },
        { "get", static (keys, options) => keys.GetAsync("h", options) },
        { "update", static (keys, options) => keys.UpdateAsync("h", new KeyUpdate { Disabled = true }, options) },
        { "delete", static (keys, options) => keys.DeleteAsync("h", options) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_WithBothKeys_UsesTheManagementKey(string name, Func<IKeysClient, CallOptions?, Task> call) =>
        Assert.Equal(($"Bearer {KeyWire.Management}", name), (await SentKeyAsync(call, options: null), name));

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_WithAKeyOfItsOwn_UsesThat(string name, Func<IKeysClient, CallOptions?, Task> call) =>
        Assert.Equal(("Bearer sk-of-the-call", name), (await SentKeyAsync(call, new CallOptions { ApiKey = "sk-of-the-call" }), name));

    [Theory]
    [MemberData(nameof(Calls))]
    public void Call_WithoutAnyKey_NamesTheVariableOfTheManagementKey(string name, Func<IKeysClient, CallOptions?, Task> call)
    {
        var keys = StubHandler.Json(KeyWire.Data).Client(static options => options.ApiKey = options.ManagementKey = null);

        var e = Assert.Throws<InvalidOperationException>(() =>
        {
            _ = call(keys, null);
        });

        Assert.Contains("OPENROUTER_MANAGEMENT_KEY", e.Message, StringComparison.Ordinal);
        Assert.Contains($"'keys.{name}'", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task Call_RefusedForItsKey_AsksForAManagementKey(int status)
    {
        var keys = StubHandler.Json("""{"error":{"code":403,"message":"Only management keys can perform this operation"}}""", status).Client();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => keys.GetAsync("h"));

        Assert.Equal(
            "This operation needs a management key: OpenRouterClientOptions.ManagementKey or OPENROUTER_MANAGEMENT_KEY. "
                + "Create one at https://openrouter.ai/settings/management-keys.",
            e.Hint);
    }

    private static async Task<string?> SentKeyAsync(Func<IKeysClient, CallOptions?, Task> call, CallOptions? options)
    {
        var handler = new StubHandler(static (request, _) => Task.FromResult(StubHandler.Response(
            200,
            "application/json",
            request switch
            {
                { Method.Method: "POST" } => KeyWire.Created,
                _ when request.RequestUri!.AbsolutePath.EndsWith("/keys", StringComparison.Ordinal) => KeyWire.Page(0, 1),
                _ => KeyWire.Data,
            })));
        await call(handler.Client(), options);
        return handler.Requests[0].Header("Authorization");
    }
}
