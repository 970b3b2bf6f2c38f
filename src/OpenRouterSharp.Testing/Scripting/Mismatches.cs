using System.Globalization;

namespace OpenRouterSharp.Testing.Scripting;

/// <summary>Records the requests without a reply. Thread-safe, and bounded, so that a load test does not fill the memory.</summary>
internal sealed class Mismatches
{
    private const int Kept = 20;
    private readonly object _lock = new();
    private readonly List<string> _texts = [];
    private int _count;

    internal void Add(string text)
    {
        lock (_lock)
        {
            _count++;
            if (_texts.Count < Kept)
            {
                _texts.Add(text);
            }
        }
    }

    internal List<string> Texts()
    {
        lock (_lock)
        {
            return _count > Kept ? [.. _texts, string.Create(CultureInfo.InvariantCulture, $"… and {_count - Kept} more")] : [.. _texts];
        }
    }

    internal void Clear()
    {
        lock (_lock)
        {
            _texts.Clear();
            _count = 0;
        }
    }
}
