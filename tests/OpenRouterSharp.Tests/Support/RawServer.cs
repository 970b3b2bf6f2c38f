using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenRouterSharp.Tests.Support;

/// <summary>Answers each connection with the same bytes as soon as something was sent, and closes it.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    private RawServer(Func<string, string> answer)
    {
        _listener.Start();
        _serving = ServeAsync(answer);
    }

    internal Uri Endpoint => new($"http://{_listener.LocalEndpoint}/api/v1/");

    internal static RawServer Start(string answer) => new(_ => answer);

    /// <summary>Starts a server that answers by what was asked.</summary>
    internal static RawServer Start(Func<string, string> answer) => new(answer);

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync(Func<string, string> answer)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            try
            {
                using var socket = await _listener.AcceptSocketAsync();
                var count = await socket.ReceiveAsync(buffer);
                await socket.SendAsync(Encoding.Latin1.GetBytes(answer(Encoding.Latin1.GetString(buffer, 0, count))));
                socket.Shutdown(SocketShutdown.Send);

                // Closing with unread bytes would reset the connection, and the answer with it.
                while (await socket.ReceiveAsync(buffer) > 0)
                {
                }
            }
            catch (SocketException) when (_listener.Server.IsBound)
            {
                // The client went away.
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }
}
