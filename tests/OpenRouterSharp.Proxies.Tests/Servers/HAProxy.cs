using System.Globalization;

namespace OpenRouterSharp.Proxies.Tests.Servers;

/// <summary>haproxy in front of an upstream.</summary>
internal sealed class HAProxy : ProxyServer
{
    private readonly int _upstream;
    private readonly Authority? _authority;
    private readonly string _settings;

    private HAProxy(int upstream, Authority? authority, string settings) => (_upstream, _authority, _settings) = (upstream, authority, settings);

    protected override string Program => "haproxy";

    protected override bool UsesTls => _authority is not null;

    protected override int ReloadSignal => 12;

    /// <summary>Starts haproxy.</summary>
    /// <param name="upstream">The port of the upstream.</param>
    /// <param name="authority">The authority of its certificate; without it the connection is in the clear.</param>
    /// <param name="settings">Directives for the defaults.</param>
    internal static async Task<HAProxy> StartAsync(int upstream, Authority? authority = null, string settings = "")
    {
        var proxy = new HAProxy(upstream, authority, settings);
        try
        {
            await proxy.StartAsync();
            return proxy;
        }
        catch
        {
            await proxy.DisposeAsync();
            throw;
        }
    }

    internal override async Task<int> OpenConnectionsAsync()
    {
        using var client = new HttpClient();
        return int.Parse(
            await client.GetStringAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{AdminPort}/connections"), TestContext.Current.CancellationToken),
            CultureInfo.InvariantCulture);
    }

    // A master with a worker, in the foreground.
    protected override IEnumerable<string> Arguments() => ["-W", "-db", "-f", FileIn("configuration")];

    protected override string Configuration()
    {
        if (_authority is not null)
        {
            File.WriteAllText(FileIn("server.pem"), _authority.ServerPem);
        }

        return string.Create(CultureInfo.InvariantCulture, $$"""
            global
              maxconn 256
            defaults
              mode http
              timeout connect 5s
              timeout client 60s
              timeout server 60s
              retries 0
              {{_settings.ReplaceLineEndings("\n  ")}}
            frontend api
              bind 127.0.0.1:{{Port}} {{(UsesTls ? $"ssl crt {FileIn("server.pem")} alpn h2,http/1.1" : string.Empty)}}
              http-request set-header X-Protocol HTTP/%[req.ver]
              default_backend upstream
            frontend admin
              bind 127.0.0.1:{{AdminPort}}
              option httpclose
              http-request return status 200 content-type text/plain lf-string "%[fe_conn(api)]" if { path /connections }
              http-request return status 200 content-type text/plain string "{{Folder.Name}} {{Revision}}"
            backend upstream
              server fake 127.0.0.1:{{_upstream}}

            """);
    }
}
