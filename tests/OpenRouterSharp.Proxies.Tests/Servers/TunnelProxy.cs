using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenRouterSharp.Proxies.Tests.Servers;

/// <summary>A forward proxy that makes tunnels to loopback, for HTTP's CONNECT and for SOCKS 5, and neither asks for a password nor understands one.</summary>
internal sealed class TunnelProxy : IAsyncDisposable
{
    private const byte Socks5 = 5;
    private const byte IPv4 = 1;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _targets = new();
    private readonly Task _serving;

    internal TunnelProxy()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Gets the requested targets, such as <c>127.0.0.1:443</c>, in order.</summary>
    internal IReadOnlyList<string> Targets => [.. _targets];

    /// <summary>Gets the address.</summary>
    /// <param name="scheme"><c>http</c> or <c>socks5</c>.</param>
    internal Uri Address(string scheme) => new($"{scheme}://{_listener.LocalEndpoint}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var tunnels = new List<Task>();
        try
        {
            while (true)
            {
                tunnels.Add(TunnelAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(tunnels);
        }
    }

    private async Task TunnelAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var near = client.GetStream();
                var first = await ReadAsync(near, 1);
                var port = first[0] == Socks5 ? await ReadSocksAsync(near) : await ReadConnectAsync(near);
                using var target = new TcpClient();
                await target.ConnectAsync(IPAddress.Loopback, port, _stop.Token);
                await near.WriteAsync(first[0] == Socks5 ? [Socks5, 0, 0, IPv4, 0, 0, 0, 0, 0, 0] : "HTTP/1.1 200 Connection Established\r\n\r\n"u8.ToArray(), _stop.Token);
                var far = target.GetStream();
                await Task.WhenAny(near.CopyToAsync(far, _stop.Token), far.CopyToAsync(near, _stop.Token));
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // One side is done with the tunnel.
            }
        }
    }

    private async Task<int> ReadConnectAsync(NetworkStream client)
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            head.Append((char)(await ReadAsync(client, 1))[0]);
        }

        var target = head.ToString().Split(' ')[1];
        _targets.Enqueue(target);
        return int.Parse(target.Split(':')[1], CultureInfo.InvariantCulture);
    }

    private async Task<int> ReadSocksAsync(NetworkStream client)
    {
        await ReadAsync(client, (await ReadAsync(client, 1))[0]);
        await client.WriteAsync(new byte[] { Socks5, 0 }, _stop.Token);
        var request = await ReadAsync(client, 4);
        Assert.Equal(IPv4, request[3]);
        var address = new IPAddress(await ReadAsync(client, 4));
        var port = BinaryPrimitives.ReadUInt16BigEndian(await ReadAsync(client, 2));
        _targets.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{address}:{port}"));
        return port;
    }

    private async Task<byte[]> ReadAsync(NetworkStream stream, int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, _stop.Token);
        return bytes;
    }
}
