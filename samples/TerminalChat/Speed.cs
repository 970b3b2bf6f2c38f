using System.Diagnostics;
using OpenRouterSharp;

namespace TerminalChat;

/// <summary>How fast an answer comes.</summary>
internal sealed class Speed
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _pieces;
    private Usage? _usage;

    internal TimeSpan Elapsed => _clock.Elapsed;

    internal TimeSpan? FirstToken { get; private set; }

    /// <summary>While the answer comes a piece counts as a token, which is nearly true; at the end the service says.</summary>
    internal long Tokens => _usage?.CompletionTokens ?? _pieces;

    internal double? TokensPerSecond => FirstToken is { } first && Elapsed - first is { TotalMilliseconds: >= 50 } time ? Tokens / time.TotalSeconds : null;

    internal void Piece()
    {
        FirstToken ??= _clock.Elapsed;
        _pieces++;
    }

    internal void End(Usage? usage)
    {
        _clock.Stop();
        _usage = usage;
    }
}
