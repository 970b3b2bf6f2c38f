using OpenRouterSharp.Testing.Replies;
using OpenRouterSharp.Testing.Simulation;

namespace OpenRouterSharp.Testing.Groups.Generations;

/// <summary>
/// Simulates the generation records, by ID. A simulated model always gives the same completion, so only the request needs to be stored.
/// </summary>
internal sealed class GenerationsFake : IFakeGroup
{
    private const string Query = "?id=";

    public IReadOnlyList<FakeRoute> Routes { get; } = [new("GET", "{base*}/generation", Find)];

    private static FakeReply Find(FakeCall call)
    {
        var query = call.Request.Query;
        var id = query.StartsWith(Query, StringComparison.Ordinal) ? Uri.UnescapeDataString(query[Query.Length..]) : string.Empty;
        foreach (var earlier in call.Context.Log.Requests)
        {
            var asked = new ReplyContext(earlier, call.Context.Log);
            if (asked.Id == id && earlier.Reply is SimulatedReply simulated && simulated.Answer(asked) is { } answer)
            {
                return JsonAnswer.Data(GenerationJson.Of(id, earlier, answer));
            }
        }

        return FakeReply.Error(404, $"Generation {id} not found", ErrorKind.NotFound);
    }
}
