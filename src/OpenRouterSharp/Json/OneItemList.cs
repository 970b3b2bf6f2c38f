using System.Collections;

namespace OpenRouterSharp.Json;

/// <summary>A list of one item, which is what nearly every list of a streamed chunk is, in the smallest object that can be one.</summary>
internal sealed class OneItemList<T>(T item) : IReadOnlyList<T>
{
    public int Count => 1;

    public T this[int index] => index == 0 ? item : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<T> GetEnumerator()
    {
        yield return item;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
