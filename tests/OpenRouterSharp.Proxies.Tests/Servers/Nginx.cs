using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenRouterSharp.Proxies.Tests.Servers;

/// <summary>nginx in front of an upstream.</summary>
internal sealed partial class Nginx : ProxyServer
{
    private readonly int _upstream;
    private readonly Authority? _authority;
    private readonly string _settings;

    private Nginx(int upstream, Authority? authority, string settings) => (_upstream, _authority, _settings) = (upstream, authority, settings);

    protected override string Program => "nginx";

    protected override bool UsesTls => _authority is not null;

    protected override int ReloadSignal => 1;

    /// <summary>Starts nginx.</summary>
    /// <param name="upstream">The port of the upstream.</param>
    /// <param name="authority">The authority of its certificate; without it the connection is in the clear.</param>
    /// <param name="settings">Directives for the server.</param>
    internal static async Task<Nginx> StartAsync(int upstream, Authority? authority = null, string settings = "")
    {
        var nginx = new Nginx(upstream, authority, settings);
        try
        {
            await nginx.StartAsync();
            return nginx;
        }
        catch
        {
            await nginx.DisposeAsync();
            throw;
        }
    }

    internal override async Task<int> OpenConnectionsAsync()
    {
        using var client = new HttpClient();
        var status = await client.GetStringAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{AdminPort}/status"), TestContext.Current.CancellationToken);
        return int.Parse(Active().Match(status).Groups["count"].ValueSpan, CultureInfo.InvariantCulture) - 1;
    }

    protected override IEnumerable<string> Arguments() => ["-p", Folder.FullName, "-e", "stderr", "-c", FileIn("configuration")];

    protected override string Configuration()
    {
        if (_authority is not null)
        {
            File.WriteAllText(FileIn("server.pem"), _authority.ServerPem);
        }

        return string.Create(CultureInfo.InvariantCulture, $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : string.Empty)}}
            daemon off;
            worker_processes 1;
            pid {{FileIn("nginx.pid")}};
            error_log stderr;
            events { worker_connections 256; }
            http {
              access_log off;
              client_body_temp_path {{FileIn("body")}};
              proxy_temp_path {{FileIn("proxy")}};
              fastcgi_temp_path {{FileIn("fastcgi")}};
              uwsgi_temp_path {{FileIn("uwsgi")}};
              scgi_temp_path {{FileIn("scgi")}};
              server {
                listen 127.0.0.1:{{Port}} {{(UsesTls ? "ssl http2" : string.Empty)}};
                {{(UsesTls ? $"ssl_certificate {FileIn("server.pem")}; ssl_certificate_key {FileIn("server.pem")};" : string.Empty)}}
                {{_settings}}
                location / {
                  proxy_pass http://127.0.0.1:{{_upstream}};
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header X-Protocol $server_protocol;
                }
              }
              server {
                listen 127.0.0.1:{{AdminPort}};
                keepalive_timeout 0;
                location /revision { return 200 "{{Folder.Name}} {{Revision}}"; }
                location /status { stub_status; }
              }
            }
            """);
    }

    [GeneratedRegex(@"Active connections: (?<count>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Active();
}
