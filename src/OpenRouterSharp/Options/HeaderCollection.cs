using System.Collections;

namespace OpenRouterSharp;

/// <summary>Represents additional request headers. Names are case-insensitive; names and values are validated when they are set.</summary>
public sealed class HeaderCollection : IReadOnlyCollection<KeyValuePair<string, string>>
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Initializes a new instance of the <see cref="HeaderCollection"/> class.</summary>
    public HeaderCollection()
    {
    }

    internal HeaderCollection(HeaderCollection other)
    {
        foreach (var (name, value) in other._headers)
        {
            _headers[name] = value;
        }
    }

    /// <inheritdoc/>
    public int Count => _headers.Count;

    /// <summary>Gets or sets the value of a header; setting <see langword="null"/> removes it.</summary>
    /// <param name="name">The header name.</param>
    /// <exception cref="ArgumentException">The name or value is not valid in a header, or the library sets that header itself.</exception>
    public string? this[string name]
    {
        get => _headers.GetValueOrDefault(name);
        set
        {
            if (value is null)
            {
                _headers.Remove(name);
            }
            else
            {
                _headers[HeaderText.Name(name, nameof(name))] = HeaderText.Value(value, nameof(value));
            }
        }
    }

    /// <summary>Adds a header.</summary>
    /// <param name="name">The header name.</param>
    /// <param name="value">The value, in printable ASCII.</param>
    /// <exception cref="ArgumentException">The name or value is not valid in a header, the name is already present, or the library sets that header itself.</exception>
    public void Add(string name, string value) => _headers.Add(HeaderText.Name(name, nameof(name)), HeaderText.Value(value, nameof(value)));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Copies the headers to an array.</summary>
    internal KeyValuePair<string, string>[] ToArray()
    {
        var copy = new KeyValuePair<string, string>[_headers.Count];
        ((ICollection<KeyValuePair<string, string>>)_headers).CopyTo(copy, 0);
        return copy;
    }
}
