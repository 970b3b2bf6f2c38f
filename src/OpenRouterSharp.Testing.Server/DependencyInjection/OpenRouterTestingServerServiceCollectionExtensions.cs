using OpenRouterSharp.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts a fake OpenRouter on a socket under an application's services.</summary>
public static class OpenRouterTestingServerServiceCollectionExtensions
{
    /// <summary>Makes the client of <c>AddOpenRouter</c> talk to a fake server. Options that the application sets stay, but for the address.</summary>
    /// <param name="services">The services.</param>
    /// <param name="server">The server, which the caller owns.</param>
    /// <returns>The builder of the HTTP client.</returns>
    public static IHttpClientBuilder AddFakeOpenRouter(this IServiceCollection services, FakeOpenRouterServer server) => AddFakeOpenRouter(services, Options.Options.DefaultName, server);

    /// <summary>Makes the client that <c>AddOpenRouter</c> registers under a name talk to a fake server. Options that the application sets stay, but for the address.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name.</param>
    /// <param name="server">The server, which the caller owns.</param>
    /// <returns>The builder of the HTTP client.</returns>
    public static IHttpClientBuilder AddFakeOpenRouter(this IServiceCollection services, string name, FakeOpenRouterServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return FakeRegistration.Add(services, name, options => options.Endpoint = server.Endpoint);
    }
}
