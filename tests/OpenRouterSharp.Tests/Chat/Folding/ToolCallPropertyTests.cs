using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Streaming;

/// <summary>However a provider cuts, repeats and orders the pieces of calls, the calls are the same.</summary>
public class ToolCallPropertyTests
{
    private static readonly Gen<string> _text = Gen.Elements("Lyon", "{}", "{", "}", "\"", "\\", " ", "é", "😀", "[", "x").ListOf().Select(string.Concat);

    private static readonly Gen<ToolCall[]> _calls =
        from texts in _text.NonEmptyListOf()
        select texts.Take(4).Select(static (text, i) => new ToolCall($"call_{i}", $"tool_{i % 2}", text.Length == 0 ? "{}" : JsonSerializer.Serialize(new { city = text, inner = new { } }))).ToArray();

    [Fact]
    public void Fold_PiecesInAnyKnownForm_AreTheSameCalls() => Prop.ForAll(
        Arb.From(from calls in _calls from seed in Gen.Choose(0, int.MaxValue) select (calls, seed)),
        static sample =>
        {
            var chunks = new Provider(new Random(sample.seed)).Chunks(sample.calls).ToList();
            return Wire.Fold(chunks).ToolCalls.Select(Wire.Write).SequenceEqual(sample.calls.Select(Wire.Write))
                .Label($"{string.Join('\n', sample.calls.Select(Wire.Write))}\n\n{string.Join('\n', chunks.Select(Wire.Write))}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    /// <summary>A provider with habits of its own, the same for a whole stream.</summary>
    private sealed class Provider(Random random)
    {
        private readonly bool _namesEveryPiece = random.Next(3) == 0;
        private readonly bool _beginsWithAnEmptyObject = random.Next(3) == 0;
        private readonly bool _repeatsTheWhole = random.Next(3) == 0;
        private readonly bool _interleaves = random.Next(2) == 0;
        private readonly bool _reorders = random.Next(2) == 0;
        private readonly bool _identifiesEveryPiece = random.Next(3) == 0;
        private readonly bool _hasNoIndex = random.Next(4) == 0;
        private readonly bool _errsInTheIndex = random.Next(4) == 0;
        private readonly bool _endsWithBlanks = random.Next(4) == 0;

        // Without an index the order is all that places a call, and the id all that places a piece.
        private bool Reorders => _reorders && !_hasNoIndex;

        private bool Identifies => _identifiesEveryPiece || (_hasNoIndex && _interleaves);

        internal IEnumerable<ChatCompletionChunk> Chunks(ToolCall[] calls)
        {
            var queues = calls.Select((call, i) => new Queue<ToolCallDelta>(Pieces(call, i))).ToList();
            if (Reorders)
            {
                queues = [.. queues.OrderBy(_ => random.Next())];
            }

            // Each call begins in its order; what follows may alternate.
            while (queues.Count > 0)
            {
                var queue = _interleaves && queues.All(static waiting => waiting.Count > 0 && waiting.Peek().Type is null) ? queues[random.Next(queues.Count)]
                    : _interleaves ? queues.FirstOrDefault(static waiting => waiting.Peek().Type is not null) ?? queues[random.Next(queues.Count)]
                    : queues[0];
                yield return new ChatCompletionChunk { Choices = [new ChunkChoice { Index = 0, Delta = new MessageDelta { ToolCalls = [queue.Dequeue()] } }] };
                queues.RemoveAll(static done => done.Count == 0);
            }
        }

        private IEnumerable<ToolCallDelta> Pieces(ToolCall call, int index)
        {
            var cuts = Cut(call.Arguments).ToList();
            yield return Named(call, index, _beginsWithAnEmptyObject ? "{}" : string.Empty) with { Type = ToolCallType.Function };
            foreach (var piece in cuts)
            {
                yield return _namesEveryPiece ? Named(call, index, piece)
                    : new ToolCallDelta { Index = IndexOf(index), Id = Identifies ? call.Id : null, Arguments = piece };
            }

            if (_repeatsTheWhole)
            {
                yield return Named(call, index, call.Arguments);
            }

            if (_endsWithBlanks)
            {
                yield return new ToolCallDelta { Index = _hasNoIndex ? null : index, Id = call.Id, Arguments = string.Empty };
            }
        }

        private ToolCallDelta Named(ToolCall call, int index, string arguments) =>
            new() { Index = _hasNoIndex ? null : index, Id = call.Id, Name = call.Name, Arguments = arguments };

        private int? IndexOf(int index) => _hasNoIndex ? null : _errsInTheIndex && Identifies ? 0 : index;

        private IEnumerable<string> Cut(string text)
        {
            for (var start = 0; start < text.Length;)
            {
                var length = random.Next(1, text.Length - start + 1);
                yield return text.Substring(start, length);
                start += length;
            }
        }
    }
}
