using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Proxies.Tests.Servers;

/// <summary>Starts one proxy or the other, for what both have to do.</summary>
internal static class Proxy
{
    internal static async Task<ProxyServer> StartAsync(ProxyKind kind, FakeOpenRouterServer upstream, Authority? authority = null, string nginx = "", string haproxy = "") =>
        kind == ProxyKind.Nginx
            ? await Nginx.StartAsync(upstream.Endpoint.Port, authority, nginx)
            : await HAProxy.StartAsync(upstream.Endpoint.Port, authority, haproxy);
}
