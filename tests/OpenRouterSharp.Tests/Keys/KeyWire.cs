using OpenRouterSharp.Keys;
using OpenRouterSharp.Tests.Groups;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Keys;

/// <summary>Keys as they come over the wire.</summary>
internal static class KeyWire
{
    internal const string Hash = "f01d52606dc8f0a8303a7b5cc3fa07109c2e346cec7c0a16b40de462992ce943";

    internal const string Secret = "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";

    private const string Limits = """
        "limit":100,"limit_remaining":74.5,"limit_reset":"monthly","include_byok_in_limit":false
        """;

    private const string Usage = """
        "usage":25.5,"usage_daily":1.5,"usage_weekly":10.25,"usage_monthly":25.5,"byok_usage":17.38,"byok_usage_daily":0.01,"byok_usage_weekly":0.2,"byok_usage_monthly":17.38
        """;

    private const string Times = """
        "created_at":"2025-08-24T10:30:00Z","updated_at":"2025-08-24T15:45:00Z","expires_at":"2027-12-31T23:59:59Z"
        """;

    private const string Owner = """
        "creator_user_id":"user_2dHFtVWx2n56w6HkM0000000000","workspace_id":"0df9e665-d932-5740-b2c7-b52af166bc11","external_user":"customer-7"
        """;

    /// <summary>A key as the service describes it, in the order in which the library writes.</summary>
    internal const string Key = $$"""{"hash":"{{Hash}}","name":"My Production Key","label":"sk-or-v1-0e6...1c96","disabled":false,{{Limits}},{{Usage}},{{Times}},{{Owner}}}""";

    internal const string Data = $$"""{"data":{{Key}}}""";

    internal const string Created = $$"""{"data":{{Key}},"key":"{{Secret}}"}""";

    /// <summary>Makes a page of keys with numbers for hashes.</summary>
    internal static string Page(int first, int count) => $$"""{"data":[{{string.Join(',', Enumerable.Range(first, count).Select(static number => $$"""{"hash":"{{number}}"}"""))}}]}""";

    internal static IKeysClient Client(this StubHandler handler, Action<OpenRouterClientOptions>? configure = null) => handler.CreateClient(options =>
    {
        options.ManagementKey = GroupCalls.Management;
        options.Retry = new RetryOptions { MaxRetries = 2 };
        options.TimeProvider = new ManualTime { SkipsWaits = true };
        options.Limits.ErrorBodyTime = TimeSpan.FromMinutes(2);
        configure?.Invoke(options);
    }).Keys;
}
