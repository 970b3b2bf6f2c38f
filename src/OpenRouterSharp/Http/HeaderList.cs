using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace OpenRouterSharp.Http;

/// <summary>
/// The headers of a response, built on first use. Until then it references the headers of the response and holds copies of the few content headers,
/// because a reference to those would keep the content alive.
/// </summary>
internal sealed class HeaderList : IReadOnlyDictionary<string, string>
{
    private readonly KeyValuePair<string, string>[] _content;
    private HttpResponseHeaders? _response;
    private Dictionary<string, string>? _headers;

    internal HeaderList(HttpResponseMessage response)
    {
        _response = response.Headers;
        var content = response.Content.Headers.NonValidated;
        var copies = new KeyValuePair<string, string>[content.Count];
        var i = 0;
        foreach (var (name, value) in content)
        {
            copies[i++] = new(name, value.ToString());
        }

        _content = copies;
    }

    public int Count => All.Count;

    public IEnumerable<string> Keys => All.Keys;

    public IEnumerable<string> Values => All.Values;

    private Dictionary<string, string> All
    {
        get
        {
            lock (_content)
            {
                return _headers ??= PutTogether();
            }
        }
    }

    public string this[string key] => All[key];

    public bool ContainsKey(string key) => All.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => All.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => All.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, string> PutTogether()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in _response!.NonValidated)
        {
            headers[name] = value.ToString();
        }

        foreach (var (name, value) in _content)
        {
            headers[name] = value;
        }

        _response = null;
        return headers;
    }
}
