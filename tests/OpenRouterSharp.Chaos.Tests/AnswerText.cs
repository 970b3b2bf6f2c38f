using System.Globalization;

namespace OpenRouterSharp.Chaos.Tests;

/// <summary>What the model thinks and writes in answer to one call, in pieces that no other call has.</summary>
internal sealed class AnswerText
{
    // Characters of one to four bytes, line ends, JSON's and the framing's own signs: what a bad reader would trip over.
    private static readonly string[] _words =
    [
        "the ", "Größe ", "🎉🚆", "\"quoted\" ", "back\\slash ", "line\n", "data: ", "[DONE] ", "\r\n\r\n", ": comment ", "{} ", "数学 ", "e\u0301 ", "\t", "null ",
    ];

    private readonly string[] _reasoning;
    private readonly string[] _text;

    internal AnswerText(Random random, int id)
    {
        _reasoning = Pieces(random, id, 't', random.Next(0, 5));
        _text = Pieces(random, id, 'a', random.Next(3, 13));
    }

    internal int Length => _reasoning.Length + _text.Length;

    internal string Reasoning => string.Concat(_reasoning);

    internal string Text => string.Concat(_text);

    /// <summary>Writes the first pieces to a stream.</summary>
    internal FakeStream Write(FakeStream stream, int pieces) =>
        stream.Reasoning(_reasoning[..Math.Min(pieces, _reasoning.Length)]).Text(_text[..Math.Max(0, pieces - _reasoning.Length)]);

    /// <summary>Gives what a caller has who got the first pieces.</summary>
    internal (string Reasoning, string Text) Prefix(int pieces) =>
        (string.Concat(_reasoning.Take(pieces)), string.Concat(_text.Take(pieces - _reasoning.Length)));

    /// <summary>Whether a caller who has this much has nothing that is lost, doubled or foreign.</summary>
    internal bool BeginsWith(string reasoning, string text) =>
        Text.StartsWith(text, StringComparison.Ordinal) && (text.Length == 0 ? Reasoning.StartsWith(reasoning, StringComparison.Ordinal) : Reasoning == reasoning);

    private static string[] Pieces(Random random, int id, char kind, int count) =>
        [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{_words[random.Next(_words.Length)]}{kind}{id}.{i} "))];
}
