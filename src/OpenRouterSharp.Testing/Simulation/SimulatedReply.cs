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
        return context.Record.IsStreaming
            ? new CompletionReply(answer, Silence(), Models.TokenDelay).Plan(context)
            : new CompletionReply(answer, TokenDelay: Models.TokenDelay).Plan(context).With([], Models.FirstTokenDelay);
    }

    /// <summary>Gives the model's answer to a request; <see langword="null"/> where it is refused.</summary>
    internal ChatCompletion? Answer(ReplyContext context) =>
        Refusals.Of(context, Models, out var model) is null ? SimulatedModel.Answer(context.Request!, model) : null;

    private protected override string Describe() => "simulated models";

    private List<PlayStep> Silence()
    {
        var steps = Enumerable.Repeat<PlayStep>(new PlayStep.Bytes(EventText.Comment(EventText.KeepAlive)), Math.Max(0, Models.KeepAlives)).ToList();
        if (Models.FirstTokenDelay > TimeSpan.Zero)
        {
            steps.Insert(Math.Min(1, steps.Count), new PlayStep.Wait(Models.FirstTokenDelay));
        }

        return steps;
    }
}
