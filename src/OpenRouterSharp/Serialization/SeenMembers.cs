namespace OpenRouterSharp.Serialization;

/// <summary>Which members of an object have been read. One that comes twice is not ordinary: what it means is for the serializer to say.</summary>
internal struct SeenMembers
{
    private uint _bits;

    /// <summary>Notes a member.</summary>
    /// <param name="member">Its number, below 32.</param>
    /// <returns>Whether it is the first of its name.</returns>
    internal bool TryAdd(int member)
    {
        var bit = 1u << member;
        var isFirst = (_bits & bit) == 0;
        _bits |= bit;
        return isFirst;
    }
}
