using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenRouterSharp;
using OpenRouterSharp.DependencyInjection;
using OpenRouterSharp.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods for registering OpenRouter clients.</summary>
public static class OpenRouterServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IOpenRouterClient"/> and <see cref="IChatCompletionsClient"/> as singletons, with options from the environment
    /// variables that <see cref="OpenRouterClient.FromEnvironment()"/> reads.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <returns>The builder of the HTTP client, for configuring handlers, proxies and logging.</returns>
    public static IHttpClientBuilder AddOpenRouter(this IServiceCollection services) =>
        Add(services, Options.Options.DefaultName, static options => EnvironmentOptions.Apply(options, Environment.GetEnvironmentVariable));

    /// <summary>Registers <see cref="IOpenRouterClient"/> and <see cref="IChatCompletionsClient"/> as singletons.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder of the HTTP client, for configuring handlers, proxies and logging.</returns>
    public static IHttpClientBuilder AddOpenRouter(this IServiceCollection services, Action<OpenRouterClientOptions> configure) =>
        AddOpenRouter(services, Options.Options.DefaultName, configure);

    /// <summary>
    /// Registers <see cref="IOpenRouterClient"/> and <see cref="IChatCompletionsClient"/> as singletons, with options from a configuration
    /// section. A key that changes there takes effect with the next attempt.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">The section, whose keys are the names of the options: <c>ApiKey</c>, <c>Timeouts:Idle</c>, and so on.</param>
    /// <returns>The builder of the HTTP client, for configuring handlers, proxies and logging.</returns>
    public static IHttpClientBuilder AddOpenRouter(this IServiceCollection services, IConfiguration configuration) =>
        AddOpenRouter(services, Options.Options.DefaultName, configuration);

    /// <summary>
    /// Registers a named client: an additional <see cref="IOpenRouterClient"/> and <see cref="IChatCompletionsClient"/> as keyed singletons.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The name, which is the service key.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder of the HTTP client, for configuring handlers, proxies and logging.</returns>
    public static IHttpClientBuilder AddOpenRouter(this IServiceCollection services, string name, Action<OpenRouterClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, configure);
    }

    /// <summary>Registers a named client, with options from a configuration section.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The name, which is the service key.</param>
    /// <param name="configuration">The section, whose keys are the names of the options: <c>ApiKey</c>, <c>Timeouts:Idle</c>, and so on.</param>
    /// <returns>The builder of the HTTP client, for configuring handlers, proxies and logging.</returns>
    public static IHttpClientBuilder AddOpenRouter(this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton<IOptionsChangeTokenSource<OpenRouterClientOptions>>(new ConfigurationChangeTokenSource<OpenRouterClientOptions>(name, configuration));
        return Add(services, name, options => ConfiguredOptions.Apply(options, configuration));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string name, Action<OpenRouterClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.AddOptions<OpenRouterClientOptions>(name).Configure(configure).ValidateOnStart();
        object? key = name.Length == 0 ? null : name;
        var isKnown = services.Any(service => service.ServiceType == typeof(IOpenRouterClient) && Equals(service.ServiceKey, key));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OpenRouterClientOptions>, OptionsValidation>());
        if (name.Length == 0)
        {
            services.TryAddSingleton<IOpenRouterClient>(static provider => Create(provider, Options.Options.DefaultName));
            services.TryAddSingleton(static provider => provider.GetRequiredService<IOpenRouterClient>().Chat);
        }
        else
        {
            services.TryAddKeyedSingleton<IOpenRouterClient>(name, static (provider, key) => Create(provider, (string)key!));
            services.TryAddKeyedSingleton(name, static (provider, key) => provider.GetRequiredKeyedService<IOpenRouterClient>(key).Chat);
        }

        var builder = services.AddHttpClient(HttpClientName(name));

        // A repeated registration adds its options; the handlers configured on the first builder remain.
        return isKnown ? builder : builder
            .ConfigurePrimaryHttpMessageHandler(provider => HttpClientFactory.CreateHandler(OptionsOf(provider, name)))
            .ConfigureHttpClient(static client => HttpClientFactory.Configure(client))

            // The handler renews its connections itself, and the client lives as long as the application.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)

            // The library logs its calls itself. The factory's loggers redact headers in their text and keep them in their structured state.
            .RemoveAllLoggers();
    }

    private static OpenRouterClient Create(IServiceProvider provider, string name)
    {
        var monitor = provider.GetRequiredService<IOptionsMonitor<OpenRouterClientOptions>>();
        var options = new OpenRouterClientOptions(monitor.Get(name));
        options.ApiKeyProvider ??= _ => ValueTask.FromResult(monitor.Get(name).ApiKey!);
        if (options.ManagementKey is not null)
        {
            options.ManagementKeyProvider ??= _ => ValueTask.FromResult(monitor.Get(name).ManagementKey!);
        }

        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        return new OpenRouterClient(options, provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName(name)));
    }

    private static OpenRouterClientOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<OpenRouterClientOptions>>().Get(name);

    private static string HttpClientName(string name) => name.Length == 0 ? "OpenRouterSharp" : "OpenRouterSharp:" + name;
}
