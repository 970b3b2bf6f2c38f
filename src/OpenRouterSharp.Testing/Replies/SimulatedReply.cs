using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Simulation;
using OpenRouterSharp.Testing.Streams;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>What one of the simulated models answers.</summary>
internal sealed record SimulatedReply(SimulatedModels Models) : FakeReply
{
    private protected override ResponsePlan Make(ReplyContext context)
    {
        if ((Catalogue.Find(context.Record, Models) ?? Generations.Find(context) ?? Refusals.Of(context, Models, out _)) is { } other)
        {
            return other.Plan(context);
        }

        var answer = Answer(context)!;
        return new CompletionReply(answer, context.Record.IsStreaming ? Silence() : null, Models.TokenDelay).Plan(context);
    }

    /// <summary>Gives the model's answer to a request; <see langword="null"/> where it is refused.</summary>
    internal ChatCompletion? Answer(ReplyContext context) =>
        Refusals.Of(context, Models, out var model) is null ? SimulatedModel.Answer(context.Request!, model) : null;

    private protected override string Describe() => "simulated models";

    private List<PlayStep> Silence()
    {
        var steps = new List<PlayStep>();
        for (var i = 0; i < Models.KeepAlives; i++)
        {
            steps.Add(new PlayStep.Bytes(EventText.Comment(EventText.KeepAlive)));
            if (i == 0 && Models.FirstTokenDelay > TimeSpan.Zero)
            {
                steps.Add(new PlayStep.Wait(Models.FirstTokenDelay));
            }
        }

        return steps;
    }
}
