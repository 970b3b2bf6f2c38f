using OpenRouterSharp.Calls;
using OpenRouterSharp.Diagnostics;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Rerank;

/// <summary>Makes the calls of the rerank endpoint.</summary>
internal sealed class RerankClient(ApiCaller api) : IRerankClient
{
    public Task<RerankResult> RankAsync(RerankRequest request, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(Outgoing(RerankRequest.Checked(request), options), AnswerJson.Read<RerankResult>, Report, cancellationToken);

    private static Outgoing Outgoing(RerankRequest request, CallOptions? options) => RerankOperations.Rank.Call(options) with
    {
        Body = new JsonBody(WireJson.Write(request)),
        Model = request.Model,
        Expected = new(PairSize.Tokens(request), Completion: 0),
        HasSession = request.SessionId is not null,
    };

    private static void Report(RerankResult result, CallFacts facts)
    {
        facts.Id = result.Id;
        facts.Model = result.Model?.Value;
        facts.Provider = result.Provider;
        facts.InputTokens = result.Usage?.TotalTokens;
        facts.Cost = result.Usage?.Cost;
    }
}
