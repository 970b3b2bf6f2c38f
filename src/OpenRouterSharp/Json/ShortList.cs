namespace OpenRouterSharp.Json;

/// <summary>Builds a list that nearly always has one item, and then uses the smallest object for it.</summary>
internal struct ShortList<T>
    where T : class
{
    private T? _first;
    private List<T>? _several;

    internal void Add(T item)
    {
        if (_first is null && _several is null)
        {
            _first = item;
            return;
        }

        (_several ??= [_first!]).Add(item);
    }

    /// <summary>Adds a null, which a caller's list can contain although it should not.</summary>
    internal void AddNull() => (_several ??= _first is null ? [] : [_first]).Add(null!);

    internal readonly IReadOnlyList<T> ToList() => _several is not null ? _several : _first is null ? [] : new OneItemList<T>(_first);
}
