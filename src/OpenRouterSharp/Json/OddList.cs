using System.Collections;
using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>A list from the wire in which something could not be typed: it has the items that could, and is written as it came.</summary>
internal sealed class OddList<T>(IReadOnlyList<T> items, JsonElement json) : IReadOnlyList<T>, IOddList
{
    public int Count => items.Count;

    public JsonElement Json => json;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
