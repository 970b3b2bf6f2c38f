using OpenRouterSharp.Calls;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Generations;

/// <summary>Makes the calls of the generations endpoints.</summary>
internal sealed class GenerationsClient(ApiCaller api) : IGenerationsClient
{
    public Task<Generation> GetAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(GenerationsOperations.Get.Call(options).With(ById(id)), AnswerJson.Read<Generation>, cancellationToken);

    public Task<GenerationContent> GetContentAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(GenerationsOperations.GetContent.Call(options).With(ById(id)), AnswerJson.Read<GenerationContent>, cancellationToken);

    public Task SendFeedbackAsync(GenerationFeedback feedback, CallOptions? options = null, CancellationToken cancellationToken = default) => api.CallAsync(
        GenerationsOperations.SendFeedback.Call(options) with { Body = new JsonBody(WireJson.Write(GenerationFeedback.Checked(feedback))) }, cancellationToken);

    private static Query ById(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return new Query().Add("id", id);
    }
}
