using OpenRouterSharp.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that connect an application to a fake OpenRouter server.</summary>
public static class OpenRouterTestingServerServiceCollectionExtensions
{
    /// <summary>
    /// Directs the client of <c>AddOpenRouter</c> to a fake server. Options that the application sets are kept, except for the endpoint.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="server">The server, which the caller owns.</param>
    /// <returns>The builder of the HTTP client.</returns>
    public static IHttpClientBuilder AddFakeOpenRouter(this IServiceCollection services, FakeOpenRouterServer server) => AddFakeOpenRouter(services, Options.Options.DefaultName, server);

    /// <summary>
    /// Directs a named client of <c>AddOpenRouter</c> to a fake server. Options that the application sets are kept, except for the endpoint.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The name of the client.</param>
    /// <param name="server">The server, which the caller owns.</param>
    /// <returns>The builder of the HTTP client.</returns>
    public static IHttpClientBuilder AddFakeOpenRouter(this IServiceCollection services, string name, FakeOpenRouterServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return FakeRegistration.Add(services, name, options => options.Endpoint = server.Endpoint);
    }
}
