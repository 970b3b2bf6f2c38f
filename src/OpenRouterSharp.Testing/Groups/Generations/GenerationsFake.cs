using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Generations;
using OpenRouterSharp.Testing.Replies;
using OpenRouterSharp.Testing.Simulation;

namespace OpenRouterSharp.Testing.Groups.Generations;

/// <summary>
/// Simulates the generation records, by ID. A simulated model always gives the same completion, so only the request needs to be stored.
/// </summary>
internal sealed class GenerationsFake : IFakeGroup
{
    public IReadOnlyList<FakeRoute> Routes { get; } =
    [
        new("GET", "{base*}/generation", static call => OfQuery(call, GenerationAnswer.Record)),
        new("GET", "{base*}/generation/content", static call => OfQuery(call, GenerationAnswer.Content)),
        new("POST", "{base*}/generation/feedback", Feedback),
    ];

    private static FakeReply OfQuery(FakeCall call, Func<string, RecordedRequest, ChatCompletion, FakeReply> answer) =>
        Of(call, QueryText.Parse(call.Request.Query).GetValueOrDefault("id", string.Empty), answer);

    private static FakeReply Feedback(FakeCall call) => Read(call.Request.Body) is { GenerationId: { } id, Category: not null }
        ? Of(call, id, static (_, _, _) => JsonAnswer.Data(new JsonObject { ["success"] = true }))
        : FakeReply.Error(400, "generation_id and category are required", ErrorKind.InvalidRequest);

    private static FakeReply Of(FakeCall call, string id, Func<string, RecordedRequest, ChatCompletion, FakeReply> answer)
    {
        foreach (var earlier in call.Context.Log.Requests)
        {
            var asked = new ReplyContext(earlier, call.Context.Log);
            if (asked.Id == id && earlier.Reply is SimulatedReply simulated && simulated.Answer(asked) is { } completion)
            {
                return answer(id, earlier, completion);
            }
        }

        return FakeReply.Error(404, $"Generation {id} not found", ErrorKind.NotFound);
    }

    private static GenerationFeedback? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WireJson.Info<GenerationFeedback>());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
