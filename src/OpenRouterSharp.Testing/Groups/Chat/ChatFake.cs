using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Replies;
using OpenRouterSharp.Testing.Simulation;
using OpenRouterSharp.Testing.Streams;

namespace OpenRouterSharp.Testing.Groups.Chat;

/// <summary>Simulates chat completions: rejects invalid requests, and otherwise reasons and answers at the model's pace.</summary>
internal sealed class ChatFake : IFakeGroup
{
    private readonly SimulatedModels _models;

    internal ChatFake(SimulatedModels models)
    {
        _models = models;
        Routes = [new("POST", "{base*}/chat/completions", call => Complete(call.Context))];
    }

    public IReadOnlyList<FakeRoute> Routes { get; }

    private FakeReply Complete(ReplyContext context)
    {
        if (ChatRefusals.Of(context, _models, out var model) is { } refusal)
        {
            return refusal;
        }

        var answer = SimulatedModel.Answer(context.Request!, model);
        return context.Record.IsStreaming
            ? new CompletionReply(answer, Silence(), _models.TokenDelay)
            : new CompletionReply(answer, TokenDelay: _models.TokenDelay).After(_models.FirstTokenDelay);
    }

    private List<PlayStep> Silence()
    {
        var steps = Enumerable.Repeat<PlayStep>(new PlayStep.Bytes(EventText.Comment(EventText.KeepAlive)), Math.Max(0, _models.KeepAlives)).ToList();
        if (_models.FirstTokenDelay > TimeSpan.Zero)
        {
            steps.Insert(Math.Min(1, steps.Count), new PlayStep.Wait(_models.FirstTokenDelay));
        }

        return steps;
    }
}
