using System.Net;
using System.Net.Sockets;

namespace OpenRouterSharp.Proxies.Tests.Servers;

/// <summary>Ports of loopback.</summary>
internal static class Ports
{
    /// <summary>Gets a port that is free now. Another process can take it before it is used, so a failed bind is retried with another one.</summary>
    internal static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    internal static async Task<bool> AcceptsAsync(int port)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
