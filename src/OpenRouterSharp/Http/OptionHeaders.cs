using System.Globalization;
using System.Net.Http.Headers;

namespace OpenRouterSharp.Http;

/// <summary>Writes the call options that are sent as headers.</summary>
internal static class OptionHeaders
{
    internal static void Add(HttpRequestHeaders headers, CallOptions options)
    {
        if (options.IncludeRouterMetadata is { } include)
        {
            headers.TryAddWithoutValidation("X-OpenRouter-Metadata", include ? "enabled" : "disabled");
        }

        if (options.AnthropicBetas is { Count: > 0 } betas)
        {
            headers.TryAddWithoutValidation("x-anthropic-beta", string.Join(',', betas));
        }

        if (options.ResponseCache is not { } cache)
        {
            return;
        }

        headers.TryAddWithoutValidation("X-OpenRouter-Cache", cache.Enabled ? "true" : "false");
        if (cache.Ttl is { } ttl)
        {
            headers.TryAddWithoutValidation("X-OpenRouter-Cache-TTL", ((long)ttl.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        }

        if (cache.Clear)
        {
            headers.TryAddWithoutValidation("X-OpenRouter-Cache-Clear", "true");
        }
    }
}
