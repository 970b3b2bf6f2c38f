using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace OpenRouterSharp.Http;

/// <summary>Creates the HTTP request of an attempt. For every method, authorization and attribution are written here only.</summary>
internal sealed class RequestFactory
{
    private const string UserAgent = "OpenRouterSharp/" + LibraryVersion.Value;

    private readonly Uri _endpoint;
    private readonly Version _version;
    private readonly HttpVersionPolicy _versionPolicy;
    private readonly KeyValuePair<string, string>[] _attribution;
    private readonly KeyValuePair<string, string>[] _headers;
    private readonly ConcurrentDictionary<string, Uri> _addresses = new(StringComparer.Ordinal);
    private Authorization? _authorization;

    internal RequestFactory(OpenRouterClientOptions options, HttpClient httpClient)
    {
        _endpoint = options.Endpoint;
        _version = httpClient.DefaultRequestVersion;
        _versionPolicy = httpClient.DefaultVersionPolicy;
        _attribution = Attribution(options);
        _headers = options.Headers.ToArray();
    }

    /// <summary>Creates the request of an attempt. A message can be sent only once, so each attempt has its own.</summary>
    internal HttpRequestMessage Create(in RequestHead head, HttpContent? content)
    {
        var message = new HttpRequestMessage(head.Method, AddressOf(head)) { Version = _version, VersionPolicy = _versionPolicy, Content = content };
        var headers = message.Headers;
        if (head.Key is { } key)
        {
            headers.TryAddWithoutValidation("Authorization", AuthorizationOf(key));
        }

        headers.TryAddWithoutValidation("Accept", head.Accept);
        headers.TryAddWithoutValidation("User-Agent", UserAgent);
        foreach (var (name, value) in _attribution)
        {
            headers.TryAddWithoutValidation(name, value);
        }

        if (_headers.Length > 0 || head.HasOwnHeaders)
        {
            AddOwn(headers, head);
        }

        return message;
    }

    private void AddOwn(HttpRequestHeaders headers, in RequestHead head)
    {
        if (head.SessionId is { } session)
        {
            headers.TryAddWithoutValidation("x-session-id", session);
        }

        if (head.Headers is { } own)
        {
            foreach (var (name, value) in own)
            {
                Set(headers, name, value);
            }
        }

        if (head.Options is { } options)
        {
            OptionHeaders.Add(headers, options);
        }

        foreach (var (name, value) in _headers)
        {
            Set(headers, name, value);
        }

        if (head.Options?.Headers is { } extra)
        {
            foreach (var (name, value) in extra)
            {
                Set(headers, name, value);
            }
        }
    }

    private static void Set(HttpRequestHeaders headers, string name, string value)
    {
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, value);
    }

    private static KeyValuePair<string, string>[] Attribution(OpenRouterClientOptions options)
    {
        if (options.AppUrl is null && options.AppTitle is null && options.AppCategories.Count == 0)
        {
            return [];
        }

        var headers = new List<KeyValuePair<string, string>>();
        if (options.AppUrl is { } url)
        {
            headers.Add(new("HTTP-Referer", url.AbsoluteUri));
        }

        if (options.AppTitle is { } title)
        {
            headers.Add(new("X-OpenRouter-Title", title));
            headers.Add(new("X-Title", title));
        }

        if (options.AppCategories is { Count: > 0 } categories)
        {
            headers.Add(new("X-OpenRouter-Categories", string.Join(',', categories)));
        }

        return headers.ToArray();
    }

    private Uri AddressOf(in RequestHead head)
    {
        if (!head.IsFixedPath)
        {
            return new Uri(_endpoint, head.Path);
        }

        return _addresses.TryGetValue(head.Path, out var known) ? known : _addresses.GetOrAdd(head.Path, new Uri(_endpoint, head.Path));
    }

    // Cached for the last key: most clients use only one.
    private string AuthorizationOf(string key)
    {
        var last = _authorization;
        if (!string.Equals(last?.Key, key, StringComparison.Ordinal))
        {
            _authorization = last = new Authorization(key);
        }

        return last!.Value;
    }

    private sealed class Authorization(string key)
    {
        internal string Key => key;

        internal string Value { get; } = "Bearer " + key;
    }
}
