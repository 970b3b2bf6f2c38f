using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenRouterSharp.OAuth;

/// <summary>
/// Waits on a local port for the browser that returns from the sign-in. A socket, because an <see cref="HttpListener"/> needs rights on Windows.
/// Browsers also request icons and open connections that stay silent, so connections are served concurrently and every other path is refused.
/// </summary>
internal sealed class LoopbackCallback : IDisposable
{
    private const string Path = "/callback";
    private const int MaxHead = 16 * 1024;
    private const int MaxConnections = 32;

    private readonly TcpListener _listener;
    private readonly Queue<Socket> _connections = [];
    private readonly TaskCompletionSource<CallbackResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Initializes a new instance of the <see cref="LoopbackCallback"/> class, which listens immediately.</summary>
    /// <exception cref="SocketException">The port is in use.</exception>
    internal LoopbackCallback(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Address = new Uri($"http://{_listener.LocalEndpoint}{Path}");
    }

    /// <summary>Gets the address to which the browser is to return.</summary>
    internal Uri Address { get; }

    /// <summary>Waits for the browser to return, once.</summary>
    internal async Task<CallbackResult> WaitAsync(OAuthAuthorization authorization, CancellationToken cancellationToken)
    {
        _ = AcceptAsync(authorization, cancellationToken);
        return await _result.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _listener.Dispose();
        lock (_connections)
        {
            while (_connections.TryDequeue(out var connection))
            {
                connection.Dispose();
            }
        }
    }

    private async Task AcceptAsync(OAuthAuthorization authorization, CancellationToken cancellationToken)
    {
        try
        {
            while (!_result.Task.IsCompleted)
            {
                var connection = await _listener.AcceptSocketAsync(cancellationToken).ConfigureAwait(false);
                Hold(connection);
                _ = ServeAsync(connection, authorization, cancellationToken);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // The wait is over, or the machine lost its loopback interface; the time limit ends the wait then.
        }
    }

    // The oldest connection is the one most likely to stay silent.
    private void Hold(Socket connection)
    {
        lock (_connections)
        {
            _connections.Enqueue(connection);
            if (_connections.Count > MaxConnections)
            {
                _connections.Dequeue().Dispose();
            }
        }
    }

    private async Task ServeAsync(Socket connection, OAuthAuthorization authorization, CancellationToken cancellationToken)
    {
        CallbackResult? result = null;
        try
        {
            var (answer, found) = Answer(await ReadTargetAsync(connection, cancellationToken).ConfigureAwait(false), authorization);
            result = found;
            await connection.SendAsync(answer, cancellationToken).ConfigureAwait(false);
            connection.Shutdown(SocketShutdown.Both);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The browser left; a code that it brought counts nevertheless.
        }

        connection.Dispose();
        if (result is not null)
        {
            _result.TrySetResult(result);
        }
    }

    private (byte[] Answer, CallbackResult? Result) Answer(string? target, OAuthAuthorization authorization)
    {
        if (target is null || !Uri.TryCreate(Address, target, out var uri) || uri.Authority != Address.Authority || uri.AbsolutePath != Path)
        {
            return (CallbackPage.NotFound, null);
        }

        if (authorization.TryGetCode(uri, out var code))
        {
            return (CallbackPage.SignedIn, new CallbackResult(code, Error: null));
        }

        return OAuthAuthorization.IsSameState(authorization.State, CallbackQuery.Find(uri.Query, "state")) && CallbackQuery.Find(uri.Query, "error") is { } error
            ? (CallbackPage.Refused, new CallbackResult(Code: null, error))
            : (CallbackPage.Unexpected, null);
    }

    // Returns the target of a GET request, or null for anything else.
    private static async Task<string?> ReadTargetAsync(Socket connection, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxHead];
        var length = 0;
        while (length < MaxHead)
        {
            var read = await connection.ReceiveAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            if (read == 0 || buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) >= 0)
            {
                break;
            }
        }

        return Encoding.Latin1.GetString(buffer, 0, length).Split("\r\n", 2)[0].Split(' ') is ["GET", ['/', ..] target, _] ? target : null;
    }
}
