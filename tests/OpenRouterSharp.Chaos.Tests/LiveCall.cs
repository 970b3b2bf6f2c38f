using System.Text;

namespace OpenRouterSharp.Chaos.Tests;

/// <summary>A call under way: what it asks, what it has been given, and how the two sides wait for each other.</summary>
internal sealed class LiveCall
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _reasoning = new();
    private readonly StringBuilder _text = new();
    private volatile RecordedRequest? _last;
    private int _requests;
    private volatile int _pieces;

    internal LiveCall(int id, int seed)
    {
        var random = new Random(Mix(seed, id));
        Id = id;
        Form = random.Next(3) > 0 ? Form.Whole : random.Next(2) == 0 ? Form.Chunks : Form.Folded;
        Answer = new AnswerText(random, id);
        Scenario = ScenarioDeck.Deal(this, random);
    }

    internal int Id { get; }

    internal Form Form { get; }

    internal bool IsStreaming => Form != Form.Whole;

    internal AnswerText Answer { get; }

    internal Scenario Scenario { get; }

    /// <summary>Gets a task that ends when the server has the request.</summary>
    internal Task Asked => _asked.Task;

    /// <summary>Gets a task that ends when the caller has as many pieces as it is to have before the server goes on.</summary>
    internal Task Seen => _seen.Task;

    /// <summary>Gets a task that ends when the server is done with the last request, or has learned that the client is gone.</summary>
    internal Task ServerDone => _last?.Ended ?? Task.CompletedTask;

    internal int Pieces => _pieces;

    internal string Reasoning => _reasoning.ToString();

    internal string Text => _text.ToString();

    /// <summary>Gets how many attempts the client says it made; 0 where it does not say.</summary>
    internal int Attempts { get; set; }

    /// <summary>Gives the number of a request that has come in, from 1.</summary>
    internal int Ask(RecordedRequest request)
    {
        _last = request;
        _asked.TrySetResult();
        return Interlocked.Increment(ref _requests);
    }

    /// <summary>Takes what the caller was given.</summary>
    internal void Deliver(string? reasoning, string? text)
    {
        if (reasoning is not { Length: > 0 } && text is not { Length: > 0 })
        {
            return;
        }

        _reasoning.Append(reasoning);
        _text.Append(text);
        if (++_pieces == Scenario.SignalsAfter)
        {
            _seen.TrySetResult();
        }
    }

    /// <summary>Makes the answer as the service gives it when all is well.</summary>
    internal FakeReply Well() => IsStreaming
        ? FakeReply.Stream(stream => Answer.Write(stream, Answer.Length).End())
        : FakeReply.Text(Answer.Text, Answer.Reasoning);

    /// <summary>Makes a stream that begins with the first pieces of the answer.</summary>
    internal FakeReply Broken(int pieces, Action<FakeStream> rest) => FakeReply.Stream(stream =>
    {
        Answer.Write(stream.KeepAlive(), pieces);
        rest(stream);
    });

    /// <summary>Draws how many pieces of the answer come before something happens: at least one, and the last one too.</summary>
    internal int Some(Random random) => random.Next(1, Answer.Length + 1);

    // Neighbouring seeds must not give neighbouring numbers.
    private static int Mix(int seed, int id)
    {
        unchecked
        {
            var x = ((uint)seed * 2_654_435_761u) ^ ((uint)(id + 1) * 2_246_822_519u);
            x = (x ^ (x >> 15)) * 739_982_445u;
            return (int)(x ^ (x >> 13));
        }
    }
}
