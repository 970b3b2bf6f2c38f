using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Server;

namespace OpenRouterSharp.Testing;

/// <summary>Represents a fake OpenRouter that listens on a free local port, for tests that need a socket. It does not log.</summary>
public sealed class FakeOpenRouterServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly OpenConnections _connections;
    private volatile bool _isStopping;

    private FakeOpenRouterServer(FakeScript script, WebApplication application, OpenConnections connections)
    {
        Script = script;
        _application = application;
        _connections = connections;
        application.Run(HandleAsync);
    }

    /// <summary>Gets the address for <see cref="OpenRouterClientOptions.Endpoint"/>; its path is <c>/api/v1/</c>.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1/api/v1/");

    /// <summary>Gets the script that determines the replies.</summary>
    public FakeScript Script { get; }

    /// <summary>Gets the requests received so far, in order.</summary>
    public IReadOnlyList<RecordedRequest> Requests => Script.Requests;

    /// <summary>
    /// Gets the number of open TCP connections. After a response that it read to its end, a client keeps the connection open for its next call.
    /// </summary>
    public int OpenConnections => _connections.Count;

    /// <summary>Starts a server.</summary>
    /// <param name="script">The script; if omitted, an empty script to fill through <see cref="Script"/>.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The listening server.</returns>
    public static async Task<FakeOpenRouterServer> StartAsync(FakeScript? script = null, CancellationToken cancellationToken = default)
    {
        var connections = new OpenConnections();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime>(new SignalFreeLifetime());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = null;
            options.Limits.MinResponseDataRate = null;
            options.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.Use(connections.CountThrough);
            });
        });
        var server = new FakeOpenRouterServer(script ?? new FakeScript(), builder.Build(), connections);
        try
        {
            await server._application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var address = server._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        server.Endpoint = new Uri(new Uri(address), "/api/v1/");
        return server;
    }

    /// <summary>
    /// Creates a client of this server with its own connections. It does not retry, so that each call uses one reply;
    /// <paramref name="configure"/> can change that.
    /// </summary>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The client.</returns>
    public OpenRouterClient CreateClient(Action<OpenRouterClientOptions>? configure = null)
    {
        var options = new OpenRouterClientOptions { ApiKey = FakeOpenRouter.TestKey, Endpoint = Endpoint, Retry = { MaxRetries = 0 } };
        configure?.Invoke(options);
        return new OpenRouterClient(options);
    }

    /// <summary>Verifies that every reply was used and that every request had one: see <see cref="FakeScript.VerifyAllUsed"/>.</summary>
    /// <exception cref="FakeScriptException">A reply was not used, or a request had none; the message lists them.</exception>
    public void VerifyAllUsed() => Script.VerifyAllUsed();

    /// <summary>Waits until no connection is open.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A task that completes when no connection is open.</returns>
    public Task WaitForNoConnectionsAsync(CancellationToken cancellationToken = default) => _connections.WaitForNoneAsync(cancellationToken);

    /// <summary>Stops the server immediately, without completing responses in progress.</summary>
    /// <returns>A task that completes when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        _isStopping = true;
        await _application.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private async Task HandleAsync(HttpContext context)
    {
        var headers = context.Request.Headers.Select(static header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value.AsEnumerable())));
        var (record, plan, _) = await Script.AnswerAsync(
            context.Request.Method,
            context.Request.Path.Value ?? string.Empty,
            context.Request.QueryString.Value ?? string.Empty,
            headers,
            body => context.Request.Body.CopyToAsync(body, context.RequestAborted)).ConfigureAwait(false);
        try
        {
            await Player.PlayAsync(plan, new SocketStage(context), Script.TimeProvider, context.RequestAborted).ConfigureAwait(false);
            record.End(context.RequestAborted.IsCancellationRequested && !_isStopping && !plan.Steps.Any(static step => step is PlayStep.Reset));
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            record.End(wasAborted: !_isStopping);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The headers may have been sent, so a failure to play the response can only abort the connection.
            context.Abort();
            record.End(wasAborted: false);
        }
    }
}
