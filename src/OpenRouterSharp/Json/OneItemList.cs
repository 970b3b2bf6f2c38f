using System.Collections;

namespace OpenRouterSharp.Json;

/// <summary>Represents a list of one item in the smallest possible object, because nearly every list of a streamed chunk has one item.</summary>
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
