using Microsoft.Extensions.AI;
using OpenRouterSharp.Embeddings;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Adapts embeddings to <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/>.</summary>
internal sealed class OpenRouterEmbeddingGenerator(IOpenRouterClient client, ModelId? model, int? dimensions) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingGeneratorMetadata _metadata = new(
        OpenRouterChatClient.ProviderName, (client as OpenRouterClient)?.Endpoint, model is { Value.Length: > 0 } id ? id.Value : null, dimensions);

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        string[] texts = [.. values];
        return texts.Length == 0
            ? Task.FromResult(new GeneratedEmbeddings<Embedding<float>>())
            : ReadAsync(client.Embeddings.CreateAsync(ToRequest(texts, options), cancellationToken: cancellationToken));
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(client) ? client
            : serviceType == typeof(IEmbeddingsClient) ? client.Embeddings
            : null;
    }

    public void Dispose()
    {
        // The client belongs to the caller.
    }

    private EmbeddingsRequest ToRequest(string[] texts, EmbeddingGenerationOptions? options)
    {
        var request = options?.RawRepresentationFactory?.Invoke(this) as EmbeddingsRequest ?? new EmbeddingsRequest();
        request = request with
        {
            Model = request.Model ?? (options?.ModelId is { Length: > 0 } id ? new ModelId(id) : model),
            Input = EmbeddingInput.FromTexts(texts),
            Dimensions = request.Dimensions ?? options?.Dimensions ?? dimensions,
        };
        return EmbeddingFields.Fill(request, options?.AdditionalProperties);
    }

    private static async Task<GeneratedEmbeddings<Embedding<float>>> ReadAsync(Task<EmbeddingsResult> answer)
    {
        var result = await answer.ConfigureAwait(false);
        return new(result.Data.Select(vector => new Embedding<float>(vector.Vector) { ModelId = result.Model?.Value }))
        {
            Usage = result.Usage is { } usage ? UsageOf(usage) : null,
            AdditionalProperties = ResponseMapping.PropertiesOf(provider: null, result.Usage?.Cost, nativeFinishReason: null, serviceTier: null),
        };
    }

    private static UsageDetails UsageOf(EmbeddingsUsage usage)
    {
        var details = new UsageDetails { InputTokenCount = usage.PromptTokens, TotalTokenCount = usage.TotalTokens };
        UsageMapping.AddCount(details, UsageMapping.CostCount, UsageMapping.NanodollarsOf(usage.Cost));
        return details;
    }
}
