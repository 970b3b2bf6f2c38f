using OpenRouterSharp.Testing.Groups;
using OpenRouterSharp.Testing.Groups.Chat;
using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Simulation;

/// <summary>Represents a reply of the simulated service, from the first matching route.</summary>
internal sealed record SimulatedReply(SimulatedModels Models) : FakeReply
{
    private readonly IReadOnlyList<FakeRoute> _routes = [.. FakeGroups.Create(Models).SelectMany(static group => group.Routes)];

    /// <summary>Gets the model's completion for a request; <see langword="null"/> if the request is rejected, or not for a model.</summary>
    internal ChatCompletion? Answer(ReplyContext context) =>
        context.Record.IsChat && ChatRefusals.Of(context, Models, out var model) is null ? SimulatedModel.Answer(context.Request!, model) : null;

    private protected override ResponsePlan Make(ReplyContext context)
    {
        var answer = _routes.Select(route => route.Answer(context)).FirstOrDefault(static reply => reply is not null)
            ?? Error(404, $"Not found: {context.Record}", ErrorKind.NotFound);
        return answer.Plan(context);
    }

    private protected override string Describe() => "simulated models";
}
