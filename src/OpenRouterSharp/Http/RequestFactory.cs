using System.Globalization;
using System.Net.Http.Headers;
using System.Reflection;

namespace OpenRouterSharp.Http;

/// <summary>Makes the HTTP request of one attempt: the one place that writes authorization and attribution.</summary>
internal sealed class RequestFactory
{
    private static readonly string _userAgent = "OpenRouterSharp/" + Version();

    private readonly OpenRouterClientOptions _options;
    private readonly Uri _chatCompletions;
    private readonly Version _version;
    private readonly HttpVersionPolicy _versionPolicy;
    private readonly string? _appUrl;
    private readonly string? _appCategories;
    private readonly KeyValuePair<string, string>[] _headers;
    private Authorization? _authorization;

    internal RequestFactory(OpenRouterClientOptions options, HttpClient httpClient)
    {
        _options = options;
        _chatCompletions = new Uri(options.Endpoint, "chat/completions");
        _version = httpClient.DefaultRequestVersion;
        _versionPolicy = httpClient.DefaultVersionPolicy;
        _appUrl = options.AppUrl?.AbsoluteUri;
        _appCategories = options.AppCategories is { Count: > 0 } categories ? string.Join(',', categories) : null;
        _headers = [.. options.Headers];
    }

    /// <summary>Makes the request of an attempt. A message can be sent once, so each attempt has its own.</summary>
    internal HttpRequestMessage ChatCompletion(ReadOnlyMemory<byte> body, string apiKey, ChatRequest request, bool stream)
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        var message = new HttpRequestMessage(HttpMethod.Post, _chatCompletions) { Version = _version, VersionPolicy = _versionPolicy, Content = content };
        var headers = message.Headers;
        headers.TryAddWithoutValidation("Authorization", AuthorizationOf(apiKey));
        headers.TryAddWithoutValidation("Accept", stream ? "text/event-stream" : "application/json");
        headers.TryAddWithoutValidation("User-Agent", _userAgent);
        AddAttribution(headers);
        AddPerRequest(headers, request);
        foreach (var (name, value) in _headers)
        {
            Set(headers, name, value);
        }

        if (request.Headers is { } extra)
        {
            foreach (var (name, value) in extra)
            {
                Set(headers, name, value);
            }
        }

        return message;
    }

    // Made once for a key: most clients have one.
    private string AuthorizationOf(string apiKey)
    {
        var last = _authorization;
        if (!string.Equals(last?.Key, apiKey, StringComparison.Ordinal))
        {
            _authorization = last = new Authorization(apiKey);
        }

        return last!.Value;
    }

    private void AddAttribution(HttpRequestHeaders headers)
    {
        Add(headers, "HTTP-Referer", _appUrl);
        if (_options.AppTitle is { } title)
        {
            headers.TryAddWithoutValidation("X-OpenRouter-Title", title);
            headers.TryAddWithoutValidation("X-Title", title);
        }

        Add(headers, "X-OpenRouter-Categories", _appCategories);
    }

    private static void AddPerRequest(HttpRequestHeaders headers, ChatRequest request)
    {
        if (request.IncludeRouterMetadata is { } include)
        {
            headers.TryAddWithoutValidation("X-OpenRouter-Metadata", include ? "enabled" : "disabled");
        }

        if (request.AnthropicBetas is { Count: > 0 } betas)
        {
            headers.TryAddWithoutValidation("x-anthropic-beta", string.Join(',', betas));
        }

        if (request.ResponseCache is not { } cache)
        {
            return;
        }

        if (cache.Enabled is { } enabled)
        {
            headers.TryAddWithoutValidation("X-OpenRouter-Cache", enabled ? "true" : "false");
        }

        if (cache.Ttl is { } ttl)
        {
            headers.TryAddWithoutValidation("X-OpenRouter-Cache-TTL", ((long)ttl.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        }

        if (cache.Clear is true)
        {
            headers.TryAddWithoutValidation("X-OpenRouter-Cache-Clear", "true");
        }
    }

    private static void Add(HttpRequestHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    private static void Set(HttpRequestHeaders headers, string name, string value)
    {
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, value);
    }

    private static string Version()
    {
        var version = typeof(RequestFactory).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var plus = version.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? version : version[..plus];
    }

    private sealed class Authorization(string key)
    {
        internal string Key => key;

        internal string Value { get; } = "Bearer " + key;
    }
}
