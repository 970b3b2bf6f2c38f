using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OpenRouterSharp.Benchmarks.Peers;
using Yarp.ReverseProxy.Forwarder;

namespace OpenRouterSharp.Benchmarks.Loopback;

/// <summary>A Kestrel in this process that stands before the server: <c>/yarp</c> copies blindly, <c>/relay</c> is the library's relay, <c>/chunks</c> reads chunks and writes them again.</summary>
internal sealed class RelayHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly OpenRouterClient _client;
    private readonly HttpMessageInvoker _forwarding;

    private RelayHost(WebApplication application, OpenRouterClient client, HttpMessageInvoker forwarding)
    {
        _application = application;
        _client = client;
        _forwarding = forwarding;
        Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    internal Uri Address { get; }

    /// <summary>Starts it.</summary>
    /// <param name="server">The server's address.</param>
    internal static async Task<RelayHost> StartAsync(Uri server)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static options =>
        {
            options.AddServerHeader = false;
            options.Limits.MinResponseDataRate = null;
            options.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddHttpForwarder();
        var application = builder.Build();
        var client = ThisLibrary.CreateClient(server);

        // As YARP's documentation sets it up.
        var forwarding = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, UseCookies = false });
        var forwarder = application.Services.GetRequiredService<IHttpForwarder>();
        var prefix = server.AbsoluteUri.TrimEnd('/');
        application.Run(async context =>
        {
            var (first, rest) = (context.Request.Path.Value!.Split('/')[1], context.Request.Path.Value![(context.Request.Path.Value!.IndexOf('/', 1))..]);
            if (first == "yarp")
            {
                context.Request.Path = rest;
                await forwarder.SendAsync(context, prefix, forwarding, ForwarderRequestConfig.Empty, HttpTransformer.Default);
                return;
            }

            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Response.ContentType = "text/event-stream";
            await (first == "relay" ? Passing.RelayAsync(client, context.Response.BodyWriter) : Passing.RewriteAsync(client, context.Response.BodyWriter));
        });
        await application.StartAsync();
        return new RelayHost(application, client, forwarding);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
        _client.Dispose();
        _forwarding.Dispose();
    }
}
