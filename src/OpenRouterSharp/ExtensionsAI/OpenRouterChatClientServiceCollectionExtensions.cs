using Microsoft.Extensions.AI;
using OpenRouterSharp;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods for registering <see cref="IChatClient"/> over OpenRouter.</summary>
public static class OpenRouterChatClientServiceCollectionExtensions
{
    /// <summary>Registers an <see cref="IChatClient"/> as a singleton, over a client that <c>AddOpenRouter</c> registered.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="model">The model of requests that name none.</param>
    /// <param name="clientName">The name of the registered client; <see langword="null"/> for the unnamed one.</param>
    /// <returns>The service collection.</returns>
    /// <remarks>For a pipeline, use <c>services.AddChatClient</c> with <see cref="OpenRouterExtensions.AsIChatClient(IOpenRouterClient, ModelId?, CallOptions?)"/>.</remarks>
    public static IServiceCollection AddOpenRouterChatClient(this IServiceCollection services, ModelId model, string? clientName = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton(provider => Create(provider, model, clientName));
    }

    /// <summary>Registers an <see cref="IChatClient"/> as a keyed singleton, over a client that <c>AddOpenRouter</c> registered.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="model">The model of requests that name none.</param>
    /// <param name="clientName">The name of the registered client; <see langword="null"/> for the unnamed one.</param>
    /// <returns>The service collection.</returns>
    public static IServiceCollection AddKeyedOpenRouterChatClient(this IServiceCollection services, object serviceKey, ModelId model, string? clientName = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(serviceKey);
        return services.AddKeyedSingleton(serviceKey, (provider, _) => Create(provider, model, clientName));
    }

    private static IChatClient Create(IServiceProvider provider, ModelId model, string? clientName) =>
        (string.IsNullOrEmpty(clientName) ? provider.GetRequiredService<IOpenRouterClient>() : provider.GetRequiredKeyedService<IOpenRouterClient>(clientName)).AsIChatClient(model);
}
