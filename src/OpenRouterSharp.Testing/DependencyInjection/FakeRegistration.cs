using OpenRouterSharp;
using OpenRouterSharp.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What both kinds of fakes set in an application's services.</summary>
internal static class FakeRegistration
{
    // The application's own settings may come before or after: what must hold is set last.
    internal static IHttpClientBuilder Add(IServiceCollection services, string name, Action<OpenRouterClientOptions> configure)
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
