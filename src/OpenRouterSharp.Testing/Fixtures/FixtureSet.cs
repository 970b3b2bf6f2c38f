using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace OpenRouterSharp.Testing.Fixtures;

/// <summary>Represents replies by name, in the order of their declaration.</summary>
internal sealed class FixtureSet : IReadOnlyDictionary<string, FakeReply>
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, FakeReply> _replies = new(StringComparer.Ordinal);

    public int Count => _names.Count;

    public IEnumerable<string> Keys => _names.AsReadOnly();

    public IEnumerable<FakeReply> Values => _names.Select(name => _replies[name]);

    public FakeReply this[string key] => _replies[key];

    public bool ContainsKey(string key) => _replies.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out FakeReply value) => _replies.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, FakeReply>> GetEnumerator() => _names.Select(name => KeyValuePair.Create(name, _replies[name])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(string name, FakeReply reply)
    {
        _replies.Add(name, reply.Named(name));
        _names.Add(name);
    }
}
