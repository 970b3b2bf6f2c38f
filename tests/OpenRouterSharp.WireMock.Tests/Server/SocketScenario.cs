using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenRouterSharp.WireMock.Tests.Server;

/// <summary>A scenario of exact bytes on a socket, for the faults that WireMock.Net cannot produce.</summary>
public sealed class SocketScenario : Scenario
{
    private const string EndOfHead = "\r\n\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly SocketReply[] _replies;
    private readonly Task _serving;
    private int _replied = -1;

    private SocketScenario(SocketReply[] replies)
    {
        _replies = replies;
        _listener.Start();
        Endpoint = new Uri($"http://{_listener.LocalEndpoint}/api/v1/");
        _serving = ServeAsync();
    }

    public override Uri Endpoint { get; }

    /// <summary>Plays replies in order; the last one is repeated.</summary>
    public static SocketScenario Play(params SocketReply[] replies) => new(replies);

    public override async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                while (await ReadAsync(socket) is { } request)
                {
                    Record(request);
                    var reply = _replies[Math.Min(Interlocked.Increment(ref _replied), _replies.Length - 1)];
                    await socket.SendAsync(reply.Bytes, _stop.Token);
                    if (reply.End != ConnectionEnd.None)
                    {
                        // Closing a socket that lingers for no time sends an RST.
                        socket.LingerState = new LingerOption(reply.End == ConnectionEnd.Reset, 0);
                        return;
                    }
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                // The test or its client is done with the connection.
            }
        }
    }

    private async Task<SentRequest?> ReadAsync(Socket socket)
    {
        var received = new List<byte>();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var text = Encoding.Latin1.GetString([.. received]);
            var head = text.IndexOf(EndOfHead, StringComparison.Ordinal);
            if (head >= 0 && received.Count >= head + EndOfHead.Length + ContentLength(text[..head]))
            {
                return new SentRequest(text.Split(' ', 3)[1], Encoding.UTF8.GetString([.. received[(head + EndOfHead.Length)..]]), DateTimeOffset.UtcNow);
            }

            var count = await socket.ReceiveAsync(buffer, _stop.Token);
            if (count == 0)
            {
                return null;
            }

            received.AddRange(buffer.AsSpan(0, count));
        }
    }

    private static int ContentLength(string head) => int.Parse(
        head.Split("\r\n").Single(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Split(':')[1],
        CultureInfo.InvariantCulture);
}
