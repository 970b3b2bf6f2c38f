using OpenRouterSharp.Calls;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Calls;

/// <summary>Which key an operation is called with, and what is said where there is none.</summary>
public sealed class KeyTests
{
    private const string Management = "sk-or-v1-management-0123";

    private static async Task<string?> SentAsync(Operation operation, Action<OpenRouterClientOptions> configure, CallOptions? call = null)
    {
        var handler = StubHandler.Json("""{"data":1}""");
        await Widgets.Api(handler, configure).CallAsync(operation.Call(call, "a", "b"), Widgets.Text, default);
        return handler.Requests[0].Header("Authorization");
    }

    public static TheoryData<string, string?, string?, string?, string?> Choices => new()
    {
        { nameof(KeyKind.Ordinary), "ordinary-key", "management-key", null, "Bearer ordinary-key" },
        { nameof(KeyKind.Management), "ordinary-key", "management-key", null, "Bearer management-key" },
        { nameof(KeyKind.Management), null, "management-key", null, "Bearer management-key" },
        { nameof(KeyKind.Management), "ordinary-key", null, null, "Bearer ordinary-key" },
        { nameof(KeyKind.Management), "ordinary-key", "management-key", "call-key", "Bearer call-key" },
        { nameof(KeyKind.Optional), "ordinary-key", null, null, "Bearer ordinary-key" },
        { nameof(KeyKind.Optional), null, "management-key", null, null },
        { nameof(KeyKind.Ordinary), null, null, "call-key", "Bearer call-key" },
        { nameof(KeyKind.None), "ordinary-key", "management-key", "call-key", null },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task CallAsync_EachKind_IsSentItsKey(string kind, string? ordinary, string? management, string? call, string? expected)
    {
        var operation = Widgets.Get with { Key = Enum.Parse<KeyKind>(kind) };

        var sent = await SentAsync(
            operation,
            options =>
            {
                options.ApiKey = ordinary;
                options.ManagementKey = management;
            },
            new CallOptions { ApiKey = call });

        Assert.Equal(expected, sent);
    }

    [Fact]
    public async Task CallAsync_KeyProviders_AreAskedForEachKind()
    {
        static void Configure(OpenRouterClientOptions options)
        {
            options.ApiKeyProvider = static _ => ValueTask.FromResult("rotating-key");
            options.ManagementKeyProvider = static _ => ValueTask.FromResult("rotating-management-key");
        }

        Assert.Equal("Bearer rotating-key", await SentAsync(Widgets.Get, Configure));
        Assert.Equal("Bearer rotating-management-key", await SentAsync(Widgets.Get with { Key = KeyKind.Management }, Configure));
    }

    [Theory]
    [InlineData(nameof(KeyKind.Ordinary), false)]
    [InlineData(nameof(KeyKind.Management), true)]
    public void CallAsync_NoKey_NamesTheVariablesAndSendsNothing(string kind, bool management)
    {
        var handler = StubHandler.Json("""{"data":1}""");
        var api = Widgets.Api(handler, static options => options.ApiKey = null);

        var e = Assert.Throws<InvalidOperationException>(() =>
        {
            _ = api.CallAsync((Widgets.List with { Key = Enum.Parse<KeyKind>(kind) }).Call(), Widgets.Text, default);
        });

        Assert.Contains("OPENROUTER_API_KEY", e.Message, StringComparison.Ordinal);
        Assert.Equal(management, e.Message.Contains("OPENROUTER_MANAGEMENT_KEY", StringComparison.Ordinal));
        Assert.Empty(handler.Requests);
    }

    [Theory]
    [InlineData(401, true)]
    [InlineData(403, true)]
    [InlineData(404, false)]
    public async Task CallAsync_ManagementKeyRefused_SaysWhichKindIsWanted(int status, bool expected)
    {
        var api = Widgets.Api(StubHandler.Json("""{"error":{"message":"No"}}""", status));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => api.CallAsync(Widgets.Delete.Call(null, "h"), default));

        Assert.StartsWith("No", e.Message, StringComparison.Ordinal);
        Assert.Equal(expected, e.Hint?.Contains("needs a management key", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData(StubHandler.TestKey)]
    [InlineData(Management)]
    public async Task CallAsync_KeyInAnError_IsTakenOutWhicheverItIs(string key)
    {
        var body = """{"error":{"code":400,"message":"Bad key KEY","metadata":{"raw":"KEY"}}}""".Replace("KEY", key, StringComparison.Ordinal);
        foreach (var status in new[] { 200, 400 })
        {
            var api = Widgets.Api(StubHandler.Json(body, status), static options => options.ManagementKey = Management);

            var e = await Assert.ThrowsAsync<OpenRouterException>(() => api.CallAsync(Widgets.List.Call(), Widgets.Text, default));

            Assert.DoesNotContain(key, $"{e}{e.ResponseBody}{e.RawProviderMessage}{e.Metadata}", StringComparison.Ordinal);
        }
    }
}
