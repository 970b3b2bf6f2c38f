using OpenRouterSharp;
using OpenRouterSharp.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures an application's services for either kind of fake.</summary>
internal static class FakeRegistration
{
    // The application may set its options before or after this call, so the fake's are set last.
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
