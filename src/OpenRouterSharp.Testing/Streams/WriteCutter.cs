using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing.Streams;

/// <summary>Splits the bytes of a stream into writes.</summary>
internal sealed class WriteCutter(int pieceLength, SortedSet<int> cuts, bool isOneWrite)
{
    private readonly List<PlayStep> _steps = [new PlayStep.Headers()];
    private readonly List<byte> _pending = [];
    private int _position;

    internal IReadOnlyList<PlayStep> Steps
    {
        get
        {
            Flush();
            return _steps;
        }
    }

    internal void Add(PlayStep step)
    {
        Flush();
        _steps.Add(step);
    }

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            _pending.Add(value);
            _position++;
            if (_pending.Count == pieceLength || cuts.Contains(_position))
            {
                Flush();
            }
        }

        if (pieceLength == 0 && !isOneWrite)
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (_pending.Count > 0)
        {
            _steps.Add(new PlayStep.Bytes(_pending.ToArray()));
            _pending.Clear();
        }
    }
}
