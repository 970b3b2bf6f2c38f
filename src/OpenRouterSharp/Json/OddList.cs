using System.Collections;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>
/// Represents a received list with items that have no typed form: it contains those that do, and is written exactly as it was received.
/// </summary>
internal sealed class OddList<T>(IReadOnlyList<T> items, JsonElement json) : IReadOnlyList<T>, IOddList
{
    public int Count => items.Count;

    public JsonElement Json => json;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
