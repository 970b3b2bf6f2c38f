namespace OpenRouterSharp.Testing.Faults;

/// <summary>Generates pseudorandom numbers that depend only on a seed and a position, on every platform and version (SplitMix64).</summary>
internal struct Chance
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state;

    internal Chance(int seed, int position) => _state = Mix(((ulong)(uint)seed << 32) | (uint)position);

    /// <summary>Returns the next number, from 0 to below 1.</summary>
    internal double Next()
    {
        _state = unchecked(_state + Step);
        return (Mix(_state) >> 11) * (1.0 / (1UL << 53));
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
