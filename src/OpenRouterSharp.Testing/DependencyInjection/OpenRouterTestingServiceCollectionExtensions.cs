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
        var builder = FakeRegistration.Add(services, name, static _ => { });
        services.AddOptions<Http.HttpClientFactoryOptions>(builder.Name).PostConfigure(options => options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.PrimaryHandler = fake));
        return builder;
    }
}
