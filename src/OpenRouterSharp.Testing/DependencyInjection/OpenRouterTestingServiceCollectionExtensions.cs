using OpenRouterSharp;
using OpenRouterSharp.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts a fake OpenRouter under an application's services.</summary>
public static class OpenRouterTestingServiceCollectionExtensions
{
    /// <summary>
    /// Makes the client of <c>AddOpenRouter</c> end in a fake in memory, whether the application registered it before or does so later. Options that
    /// the application sets stay; where it gives no key, <see cref="FakeOpenRouter.TestKey"/> serves.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="fake">The fake, which the caller owns.</param>
    /// <returns>The builder of the HTTP client.</returns>
    public static IHttpClientBuilder AddFakeOpenRouter(this IServiceCollection services, FakeOpenRouter fake) => AddFakeOpenRouter(services, Options.Options.DefaultName, fake);

    /// <summary>Makes the client that <c>AddOpenRouter</c> registers under a name end in a fake in memory.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name.</param>
    /// <param name="fake">The fake, which the caller owns.</param>
    /// <returns>The builder of the HTTP client.</returns>
    public static IHttpClientBuilder AddFakeOpenRouter(this IServiceCollection services, string name, FakeOpenRouter fake)
    {
        ArgumentNullException.ThrowIfNull(fake);
        var builder = Add(services, name, static _ => { });
        services.AddOptions<Http.HttpClientFactoryOptions>(builder.Name).PostConfigure(options => options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.PrimaryHandler = fake));
        return builder;
    }

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
        return Add(services, name, options => options.Endpoint = server.Endpoint);
    }

    // The application's own settings may come before or after: what must hold is set last.
    private static IHttpClientBuilder Add(IServiceCollection services, string name, Action<OpenRouterClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.PostConfigure<OpenRouterClientOptions>(name, options =>
        {
            configure(options);
            if (options.ApiKey is null && options.ApiKeyProvider is null)
            {
                options.ApiKey = FakeOpenRouter.TestKey;
            }
        });
        return services.AddOpenRouter(name, static _ => { });
    }
}
