using OpenRouterSharp.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that connect an application to a fake OpenRouter in memory.</summary>
public static class OpenRouterTestingServiceCollectionExtensions
{
    /// <summary>
    /// Directs the client of <c>AddOpenRouter</c> to a fake in memory, whether the application registers it before or after. Options that
    /// the application sets are kept; if it sets no key, <see cref="FakeOpenRouter.TestKey"/> is used.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="fake">The fake, which the caller owns.</param>
    /// <returns>The builder of the HTTP client.</returns>
    public static IHttpClientBuilder AddFakeOpenRouter(this IServiceCollection services, FakeOpenRouter fake) => AddFakeOpenRouter(services, Options.Options.DefaultName, fake);

    /// <summary>Directs a named client of <c>AddOpenRouter</c> to a fake in memory.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The name of the client.</param>
    /// <param name="fake">The fake, which the caller owns.</param>
    /// <returns>The builder of the HTTP client.</returns>
    public static IHttpClientBuilder AddFakeOpenRouter(this IServiceCollection services, string name, FakeOpenRouter fake)
    {
        ArgumentNullException.ThrowIfNull(fake);
        var builder = FakeRegistration.Add(services, name, static _ => { });
        services.AddOptions<Http.HttpClientFactoryOptions>(builder.Name).PostConfigure(options => options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.PrimaryHandler = fake));
        return builder;
    }
}
