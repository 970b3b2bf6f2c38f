namespace OpenRouterSharp.Proxies.Tests.Servers;

/// <summary>The proxies.</summary>
public enum ProxyKind
{
    /// <summary>nginx.</summary>
    Nginx,

    /// <summary>haproxy.</summary>
    HAProxy,
}
