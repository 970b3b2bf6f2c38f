using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Simulation;
using OpenRouterSharp.Testing.Streams;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>What one of the simulated models answers.</summary>
internal sealed record SimulatedReply(SimulatedModels Models) : FakeReply
{
    private protected override ResponsePlan Make(ReplyContext context)
    {
        if (Catalogue.Find(context.Record, Models) is { } found)
        {
            return found.Plan(context);
        }

        if (Refusals.Of(context, Models, out var model) is { } refusal)
        {
            return refusal.Plan(context);
        }

        var answer = SimulatedModel.Answer(context.Request!, model);
        return new CompletionReply(answer, context.Record.IsStreaming ? Silence() : null, Models.TokenDelay).Plan(context);
    }

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
